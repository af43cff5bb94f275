import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { casesText as text, clockTaskText, contactYouText } from '@/text/cases/cases';
import { commonText } from '@/text/common';
import { formatTimeLeft, formatOverdue } from '@/text/time';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { formatDue } from './formatCaseState';

/** All clocks except the one in the head of the page; paused ones are shown too. */
export function CaseClocks({ case: { clock: main, clocks, mine }, now }: { case: CaseView; now: Moment }) {
  const others = clocks.filter(({ kind }) => kind !== main?.kind);
  if (others.length === 0) return null;
  return (
    <Section title={text.clocks}>
      <Rows>
        {others.map((clock) => (
          <ListRow
            key={clock.kind}
            icon={clock.paused ? 'pause' : now > clock.dueAt ? 'alert' : 'clock'}
            title={mine && clock.kind === 'contact' ? contactYouText : clockTaskText[clock.kind]}
            note={clock.paused ? commonText.clockPaused : `${formatDue(clock, now)}，${formatLeft(clock.dueAt, now)}`}
          />
        ))}
      </Rows>
    </Section>
  );
}

const formatLeft = (dueAt: Moment, now: Moment): string =>
  now > dueAt ? formatOverdue(now - dueAt) : formatTimeLeft(dueAt - now);
