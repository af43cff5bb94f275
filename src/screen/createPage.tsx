import { useRouter } from '@tarojs/taro';
import type { ComponentType } from 'react';
import { BrokenLink } from './BrokenLink';
import { ErrorBoundary } from './ErrorBoundary';
import { parseRouteParams, type RouteParamName, type RouteParams } from './routeParams';

/**
 * Makes the component that a page file exports. The page gets the parameters of its address as props; without one that
 * is `required` a plain sentence stands in its place. An error while drawing shows a plain page and is reported.
 */
export const createPage = <Required extends RouteParamName = never>(
  Content: ComponentType<RouteParams<Required>>,
  required: readonly Required[] = [],
) =>
  function GuardedPage() {
    const params = parseRouteParams(useRouter().params);
    const isComplete = required.every((name) => params[name] !== undefined);
    return (
      <ErrorBoundary>{isComplete ? <Content {...(params as RouteParams<Required>)} /> : <BrokenLink />}</ErrorBoundary>
    );
  };
