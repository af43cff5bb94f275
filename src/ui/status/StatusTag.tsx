import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { Icon, type IconName } from './icons/Icon';
import './StatusTag.scss';

export type Tone = 'plain' | 'active' | 'done' | 'warn' | 'danger';
type Props = { children: string; tone?: Tone; icon?: IconName };

const iconOf: Record<Tone, IconName> = {
  plain: 'dot',
  active: 'hourglass',
  done: 'check',
  warn: 'clock',
  danger: 'alert',
};

/** A state in one word, with an icon and a colour that say the same. */
export const StatusTag = ({ children, tone = 'plain', icon }: Props) => (
  <View className={clsx('status-tag', `status-tag_${tone}`)}>
    <Icon name={icon ?? iconOf[tone]} small />
    {children}
  </View>
);
