import { Text } from '@tarojs/components';
import type { CaseView } from '@domain/cases/view';
import { momentOf, type Moment } from '@domain/time';
import { pauseReasonName } from '@domain/vocabulary/handling';
import { formatDay } from '@domain/vocabulary/time';
import { casesText as text } from '@/text/cases/cases';
import { Card, Section } from '@/ui/layout/Card';

type Props = { ask: NonNullable<CaseView['ask']>; mine: boolean; now: Moment };

/** What waits for a decision: to staff with its reasons, to the reporter that their objection is looked at. */
export function OpenAsk({ ask: { kind, note, suggested, reason, until, workDays }, mine, now }: Props) {
  if (mine && kind !== 'objection') return null;
  const wanted = [
    suggested && text.suggested(suggested),
    reason && until && text.pauseAsked(pauseReasonName[reason], formatDay(momentOf(until, 0), now)),
    workDays && text.extensionAsked(workDays),
  ].filter((words) => words !== undefined);
  return (
    <Section title={mine ? text.myObjection : text.ask[kind]}>
      <Card>
        {wanted.map((words) => (
          <Text key={words} className="case-result__name">
            {words}
          </Text>
        ))}
        {note && <Text className="case-result__words">{note}</Text>}
      </Card>
    </Section>
  );
}
