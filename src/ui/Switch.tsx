import { View } from '@tarojs/components';
import { clsx } from 'clsx';
import { fieldText as text } from '@/text/fields';
import './Switch.scss';

/**
 * On or off, as the eye sees it; the row it stands in answers to the finger. The state is written beside the knob:
 * colour alone says nothing.
 */
export const Switch = ({ on }: { on: boolean }) => (
  <View className={clsx('switch', on && 'switch_on')} aria-hidden>
    <View className="switch__words">{on ? text.on : text.off}</View>
    <View className="switch__track">
      <View className="switch__knob" />
    </View>
  </View>
);
