import type { ComponentType } from 'react';
import { ErrorBoundary } from '../errors/ErrorBoundary';
import { useTabs } from './useTabs';

/** Makes the component that the file of a tab exports: an error while drawing shows a plain page and is reported. */
export const createTab = (Content: ComponentType) =>
  guarded(function Tab() {
    useTabs();
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
