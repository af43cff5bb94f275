import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './RenderBoundary.scss';

/** Limits what Taro sends to the view: when the content changes, only this part is updated. */
export const RenderBoundary = ({ children }: { children: ReactNode }) => (
  <View className="render-boundary">{children}</View>
);
