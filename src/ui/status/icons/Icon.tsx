import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import './Icon.scss';

export type IconName =
  | 'alert'
  | 'building'
  | 'camera'
  | 'chat'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'close'
  | 'dot'
  | 'edit'
  | 'hourglass'
  | 'list'
  | 'lock'
  | 'people'
  | 'person'
  | 'phone'
  | 'pause'
  | 'place'
  | 'return';

type Props = { name: IconName; small?: boolean };

/** An icon in the colour of the text beside it; screen readers skip it. */
export const Icon = ({ name, small }: Props) => (
  <View className={clsx('icon', `icon_${name}`, small && 'icon_small')} aria-hidden />
);
