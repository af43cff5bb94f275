import { View } from '@tarojs/components';
import './StepBar.scss';

/**
 * Where a case stands among its four steps, from 0; nothing for one that left them. Screen readers hear its state
 * instead.
 */
export const StepBar = ({ at }: { at: number | undefined }) =>
  at === undefined ? null : <View className="step-bar" style={`--past:${at * 25}%`} aria-hidden />;
