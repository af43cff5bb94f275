import type { ComponentType } from 'react';
import { ErrorBoundary } from '../errors/ErrorBoundary';
import { useUnreadBadge } from './useUnreadBadge';

/** Makes the component that the file of a tab exports: an error while drawing shows a plain page and is reported. */
export const createTab = (Content: ComponentType) =>
  guarded(function Tab() {
    useUnreadBadge();
    return <Content />;
  });

/** The same without what belongs to tabs. */
export const guarded = (Content: ComponentType) =>
  function Guarded() {
    return (
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
    );
  };
