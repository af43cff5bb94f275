import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { casesText as text, clockWords, contactYou } from '@/text/cases';
import { commonText } from '@/text/common';
import { leftWords, overdueWords } from '@/text/time';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { dueWords } from './stateWords';

/** The clocks beside the one that the sentence is about; a pause is shown, not hidden. */
export function CaseClocks({ of: { clock: main, clocks, mine }, now }: { of: CaseView; now: Moment }) {
  const others = clocks.filter(({ kind }) => kind !== main?.kind);
  if (others.length === 0) return null;
  return (
    <Section title={text.clocks}>
      <Rows>
        {others.map((clock) => (
          <ListRow
            key={clock.kind}
            icon={clock.paused ? 'pause' : now > clock.dueAt ? 'alert' : 'clock'}
            title={mine && clock.kind === 'contact' ? contactYou : clockWords[clock.kind]}
            note={
              clock.paused
                ? commonText.clockPaused
                : `${dueWords(clock, now)}，${now > clock.dueAt ? overdueWords(now - clock.dueAt) : leftWords(clock.dueAt - now)}`
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
