import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { Icon, type IconName } from '../status/icons/Icon';
import './Notice.scss';

export type NoticeTone = 'calm' | 'warn' | 'danger';
type Props = { children: string; tone?: NoticeTone; action?: string; onAction?: () => void };

const iconOf: Record<NoticeTone, IconName> = { calm: 'chat', warn: 'alert', danger: 'alert' };

/** A sentence that matters now, with at most one action. */
export const Notice = ({ children, tone = 'calm', action, onAction }: Props) => (
  <View
    className={clsx('notice', `notice_${tone}`)}
    aria-role={tone === 'danger' ? 'alert' : 'status'}
    aria-label={children}
  >
    <Icon name={iconOf[tone]} />
    <Text className="notice__words">{children}</Text>
    {action && onAction && (
      <View
        className="notice__action"
        hoverClass="notice__action_pressed"
        aria-role="button"
        aria-label={action}
        onClick={onAction}
      >
        {action}
      </View>
    )}
  </View>
);
