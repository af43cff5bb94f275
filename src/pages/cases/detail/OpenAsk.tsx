import { Text } from '@tarojs/components';
import type { CaseView } from '@domain/cases/view';
import { momentOf, type Moment } from '@domain/time';
import { endReasonName, pauseReasonName } from '@domain/vocabulary/handling';
import { formatDay } from '@domain/vocabulary/time';
import { casesText as text } from '@/text/cases/cases';
import { Card, Section } from '@/ui/layout/Card';

type Props = { ask: NonNullable<CaseView['ask']>; mine: boolean; now: Moment };

/** What waits for a decision: to staff with its reasons, to the reporter that their objection is looked at. */
export function OpenAsk({ ask: { kind, note, suggested, reason, endReason, until, workDays }, mine, now }: Props) {
  const own = kind === 'objection' || kind === 'split' ? text.myAsk[kind] : undefined;
  if (mine && !own) return null;
  const wanted = [
    suggested && text.suggested(suggested),
    reason && until && text.pauseAsked(pauseReasonName[reason], formatDay(momentOf(until, 0), now)),
    workDays && text.extensionAsked(workDays),
    endReason && endReasonName[endReason],
  ].filter((words) => words !== undefined);
  return (
    <Section title={(mine && own) || text.ask[kind]}>
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
