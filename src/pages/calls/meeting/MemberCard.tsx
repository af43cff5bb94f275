import type { MeetingMemberView } from '@domain/meetings/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { meetingsText as text } from '@/text/calls/meetings';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';
import type { MeetingActions } from './useMeetingActions';

type Props = { member: MeetingMemberView; now: Moment; actions: MeetingActions };

/** A unit that was asked to come, and whether it is there. */
export function MemberCard({ member, now, actions }: Props) {
  const { unitName, attendance, mine, mayAttend } = member;
  return (
    <Card>
      <CardHead title={unitName}>
        <StatusTag tone={attendance ? 'done' : 'plain'}>{attendance ? text.here : text.notYet}</StatusTag>
      </CardHead>
      {attendance && (
        <CardNote>
          {attendance.code === undefined
            ? text.arrivedByHand(formatMoment(attendance.at, now))
            : text.arrivedByCode(formatMoment(attendance.at, now), attendance.code)}
        </CardNote>
      )}
      {mayAttend && !mine && (
        <SecondaryButton label={text.attendFor(unitName)} busy={actions.sending} onClick={() => actions.attend(member)}>
          {text.markPresent}
        </SecondaryButton>
      )}
    </Card>
  );
}
