import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './RenderBoundary.scss';

/**
 * A place where something comes and goes. When it does, only this place is sent to the screen, and not everything
 * beside it.
 */
export const RenderBoundary = ({ children }: { children: ReactNode }) => (
  <View className="render-boundary">{children}</View>
);
