import { Text, View } from '@tarojs/components';
import type { CodeRow } from '@domain/codes/view';
import { communityDay, type Moment } from '@domain/time';
import { codeKindName } from '@domain/vocabulary/codes';
import { codeText as text } from '@/text/codes';
import { formatDate } from '@/text/halls';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { StatusTag } from '@/ui/StatusTag';
import './RoomCard.scss';

type Props = { code: CodeRow; now: Moment; busy: boolean; onRevoke: () => void };

/** A code as it is printed, and the way to withdraw it. */
export const CodeCard = ({ code: { kind, name, label, madeAt, revokedAt }, now, busy, onRevoke }: Props) => (
  <Card>
    <View className="room-card__head">
      <Text className="room-card__name">{name}</Text>
      <StatusTag tone={revokedAt === undefined ? 'active' : 'plain'} icon={revokedAt === undefined ? 'check' : 'close'}>
        {revokedAt === undefined ? text.inUse : text.revoked}
      </StatusTag>
    </View>
    <Text>{[codeKindName[kind], label].filter(Boolean).join(' · ')}</Text>
    <Text className="room-card__soft">{text.made(formatDate(communityDay(madeAt), now))}</Text>
    {revokedAt === undefined && (
      <LinkButton danger label={`${text.revoke}，${name}`} busy={busy} onClick={onRevoke}>
        {text.revoke}
      </LinkButton>
    )}
  </Card>
);
