import { useRouter } from '@tarojs/taro';
import type { ComponentType } from 'react';
import { BrokenLink } from './BrokenLink';
import { guarded } from './createTab';
import { parseRouteParams, type RouteParamName, type RouteParams } from '../params/routeParams';

/**
 * Makes the component that the file of a page exports: a tab that gets the parameters of its address as props. Without
 * one that is `required`, a plain sentence stands in its place. Tabs have no parameters and do without this file.
 */
export const createPage = <Required extends RouteParamName = never>(
  Content: ComponentType<RouteParams<Required>>,
  required: readonly Required[] = [],
) =>
  guarded(function PageWithParams() {
    const params = parseRouteParams(useRouter().params);
    const isComplete = required.every((name) => params[name] !== undefined);
    return isComplete ? <Content {...(params as RouteParams<Required>)} /> : <BrokenLink />;
  });
