import { View } from '@tarojs/components';
import { clsx } from 'clsx';
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

/** A drawn sign in the colour of the words beside it; it says nothing that the words do not say. */
export const Icon = ({ name, small }: Props) => (
  <View className={clsx('icon', `icon_${name}`, small && 'icon_small')} aria-hidden />
);
