import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { CaseView, ClockView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { casesText as text } from '@/text/cases/cases';
import { commonText } from '@/text/common';
import { formatOverdue } from '@/text/time';
import { Card, Section } from '@/ui/layout/Card';
import { Icon } from '@/ui/status/icons/Icon';
import { formatClockTask, formatDue } from './formatCaseState';

/**
 * All clocks except the one in the head of the page; paused ones are shown too. Only the head says how much time is
 * left, so that a page never says late and in time at once.
 */
export function CaseClocks({ case: { clock: first, clocks, mine }, now }: { case: CaseView; now: Moment }) {
  const others = clocks.filter(({ kind }) => kind !== first?.kind);
  if (others.length === 0) return null;
  return (
    <Section title={text.clocks}>
      <Card>
        {others.map((clock) => (
          <OtherClock key={clock.kind} clock={clock} task={formatClockTask(clock, mine)} now={now} />
        ))}
      </Card>
    </Section>
  );
}

function OtherClock({ clock, task, now }: { clock: ClockView; task: string; now: Moment }) {
  const over = !clock.paused && now > clock.dueAt;
  const when = clock.paused
    ? commonText.clockPaused
    : [formatDue(clock, now), over && formatOverdue(now - clock.dueAt)].filter(Boolean).join('，');
  return (
    <View
      className={clsx('case-clock', over && 'case-clock_over')}
      aria-role="listitem"
      aria-label={[task, when].join('，')}
    >
      <Icon name={clock.paused ? 'pause' : over ? 'alert' : 'clock'} small />
      <Text>{task}</Text>
      <Text className="case-clock__when">{when}</Text>
    </View>
  );
}
