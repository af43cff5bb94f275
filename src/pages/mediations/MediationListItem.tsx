import type { MediationCard } from '@domain/mediations/view';
import type { Moment } from '@domain/time';
import { mediationKindName, mediationStateName } from '@domain/vocabulary/mediations';
import { formatDay } from '@domain/vocabulary/time';
import { mediationRoutes } from '@/mediationRoutes';
import { go } from '@/routes';
import { mediationsText as text } from '@/text/mediations/mediations';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';

export const toneOf: Record<MediationCard['state'], Tone> = {
  ...{ asked: 'warn', inviting: 'active', mediating: 'active', settled: 'done', done: 'plain', ended: 'plain' },
};

/** One mediation in a list: what it is to the reader, and for the desk and the panel whose it is. */
export function MediationListItem({ card, now }: { card: MediationCard; now: Moment }) {
  const { id, state, kind, askedAt, reader, names = [] } = card;
  const title = text.heading(mediationKindName[kind]);
  const note = [text.readers[reader], formatDay(askedAt, now)].join(' · ');
  const tag = mediationStateName[state];
  return (
    <Card
      label={[title, tag, names.join('、'), note].filter(Boolean).join('，')}
      onClick={() => go(mediationRoutes.mediation(id))}
    >
      <CardHead title={title}>
        <StatusTag tone={toneOf[state]}>{tag}</StatusTag>
      </CardHead>
      {names.length > 0 && <CardNote>{names.join('、')}</CardNote>}
      <CardNote>{note}</CardNote>
    </Card>
  );
}
