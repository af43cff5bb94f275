import { View } from '@tarojs/components';
import { commonText as text } from '@/text/common';
import { classes } from './classes';
import './Switch.scss';

type Props = { label: string; on: boolean };

/** On or off; the row it stands in answers to the finger. The state is written beside the knob: colour alone says nothing. */
export const Switch = ({ label, on }: Props) => (
  <View className={classes('switch', on && 'switch_on')} aria-role="switch" aria-label={`${label}，${on ? text.on : text.off}`} aria-checked={on}>
    <View className="switch__words">{on ? text.on : text.off}</View>
    <View className="switch__track">
      <View className="switch__knob" />
    </View>
  </View>
);
