import { Text } from '@tarojs/components';
import type { CodeRow } from '@domain/codes/view';
import { communityDay, type Moment } from '@domain/time';
import { codeKindName } from '@domain/vocabulary/codes';
import { formatDate } from '@/text/bookings/booking-times';
import { codeText as text } from '@/text/halls/codes';
import { LinkButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

type Props = { code: CodeRow; now: Moment; busy: boolean; onRevoke: () => void };

/** A printed code, and the button that revokes it. */
export const CodeCard = ({ code: { kind, name, label, madeAt, revokedAt }, now, busy, onRevoke }: Props) => (
  <Card>
    <CardHead title={name}>
      <StatusTag tone={revokedAt === undefined ? 'active' : 'plain'} icon={revokedAt === undefined ? 'check' : 'close'}>
        {revokedAt === undefined ? text.inUse : text.revoked}
      </StatusTag>
    </CardHead>
    <Text>{[codeKindName[kind], label].filter(Boolean).join(' · ')}</Text>
    <CardNote>{text.made(formatDate(communityDay(madeAt), now))}</CardNote>
    {revokedAt === undefined && (
      <LinkButton danger label={`${text.revoke}，${name}`} busy={busy} onClick={onRevoke}>
        {text.revoke}
      </LinkButton>
    )}
  </Card>
);
