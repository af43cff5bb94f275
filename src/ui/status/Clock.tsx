import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { HOUR, type Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { clockText } from '@/text/clock';
import { commonText as text } from '@/text/common';
import { formatTimeLeft, formatOverdue } from '@/text/time';
import './Clock.scss';
import { Icon, type IconName } from './icons/Icon';

export type ClockState = 'running' | 'paused' | 'met' | 'missed';

type Props = {
  label: string;
  dueAt: Moment;
  now: Moment;
  state?: ClockState;
  /** When the warning starts; by default two hours before the end. */
  warnAt?: Moment;
  /** The due moment may change, because the year's holidays are not known yet. */
  provisional?: boolean;
  /** What happens when the clock ends. */
  atZero?: string;
};

type ClockAppearance = { tone: 'calm' | 'warn' | 'danger' | 'neutral'; icon: IconName; words: string };

/** A deadline with its date and hour, and the time left in words. */
export function Clock({ label, dueAt, now, state = 'running', warnAt = dueAt - 2 * HOUR, provisional, atZero }: Props) {
  const { tone, icon, words } = clockAppearance(state, dueAt, now, warnAt);
  const due = `${provisional ? text.about : ''}${formatMoment(dueAt, now)}`;
  return (
    <View
      className={clsx('clock', `clock_${tone}`)}
      aria-label={[label, due, words, atZero].filter(Boolean).join('，')}
    >
      <Icon name={icon} />
      <View className="clock__words">
        <Text className="clock__label">{label}</Text>
        <View className="clock__due">{due}</View>
        <Text className="clock__left">{words}</Text>
        {atZero && <Text className="clock__zero">{atZero}</Text>}
      </View>
    </View>
  );
}

function clockAppearance(state: ClockState, dueAt: Moment, now: Moment, warnAt: Moment): ClockAppearance {
  if (state === 'paused') return { tone: 'neutral', icon: 'pause', words: text.clockPaused };
  if (state === 'met') return { tone: 'neutral', icon: 'check', words: clockText.met };
  if (state === 'missed') return { tone: 'neutral', icon: 'check', words: clockText.missed };
  if (now > dueAt) return { tone: 'danger', icon: 'alert', words: formatOverdue(now - dueAt) };
  const left = formatTimeLeft(dueAt - now);
  return now >= warnAt
    ? { tone: 'warn', icon: 'clock', words: `${clockText.runningOut}，${left}` }
    : { tone: 'calm', icon: 'clock', words: left };
}
