import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './RenderBoundary.scss';

/**
 * Limits what Taro sends to the view: when the content changes, only this part is updated. What comes and goes above a
 * field needs one, or the field is sent the text that somebody may be typing in it.
 */
export const RenderBoundary = ({ children }: { children: ReactNode }) => (
  <View className="render-boundary">{children}</View>
);
