import { Text } from '@tarojs/components';
import type { AgendaCaseView } from '@domain/meetings/view';
import { momentOf, type Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { meetingReasonName } from '@domain/vocabulary/upward/meetings';
import { formatDay } from '@domain/vocabulary/time';
import { go, routes } from '@/routes';
import { meetingsText as text } from '@/text/calls/meetings';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

type Props = { one: AgendaCaseView; now: Moment; onDecide: () => void };

/** A case on the agenda, and what was decided about it. */
export function AgendaCaseCard({ one, now, onDecide }: Props) {
  const { id, number, category, placeName, reason, decision, mayDecide } = one;
  return (
    <Card>
      <CardHead title={`${placeName} · ${categoryName[category]}`}>
        <StatusTag tone={decision ? 'done' : 'warn'}>{decision ? text.decided : text.undecided}</StatusTag>
      </CardHead>
      <CardNote>{number}</CardNote>
      {reason && !decision && <CardNote>{meetingReasonName[reason]}</CardNote>}
      {decision && (
        <>
          <Text>
            {[
              text.lead(decision.unitName),
              decision.assistants.length > 0 && text.helps(decision.assistants),
              text.until(formatDay(momentOf(decision.until, 0), now)),
            ]
              .filter(Boolean)
              .join('，')}
          </Text>
          <CardNote>{decision.note}</CardNote>
        </>
      )}
      {mayDecide && (
        <>
          <LinkButton label={`${text.openCase} ${number}`} onClick={() => go(routes.case(id))}>
            {text.openCase}
          </LinkButton>
          <SecondaryButton label={text.decideOne(number)} onClick={onDecide}>
            {text.decide}
          </SecondaryButton>
        </>
      )}
    </Card>
  );
}
