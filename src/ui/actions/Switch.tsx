import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { fieldText as text } from '@/text/fields';
import './Switch.scss';

/** Shows on or off, also in text, because colour alone is not enough. The row around it takes the tap. */
export const Switch = ({ on }: { on: boolean }) => (
  <View className={clsx('switch', on && 'switch_on')} aria-hidden>
    <View className="switch__words">{on ? text.on : text.off}</View>
    <View className="switch__track">
      <View className="switch__knob" />
    </View>
  </View>
);
