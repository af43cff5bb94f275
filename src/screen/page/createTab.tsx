import type { ComponentType } from 'react';
import { ErrorBoundary } from '../errors/ErrorBoundary';

/** Makes the component that the file of a tab exports: an error while drawing shows a plain page and is reported. */
export const createTab = (Content: ComponentType) =>
  function GuardedTab() {
    return (
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
    );
  };
