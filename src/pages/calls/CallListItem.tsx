import type { CallCard } from '@domain/calls/view';
import { callStateName } from '@domain/vocabulary/upward/calls';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { callsText as text } from '@/text/calls/calls';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';

const toneOf: Record<CallCard['state'], Tone> = { called: 'active', answered: 'warn', ended: 'plain' };

/** One call in a list: who calls whom, when and where, and how far it came. */
export function CallListItem({ card, now }: { card: CallCard; now: Moment }) {
  const { id, state, unitName, units, at, place, signed, arrived, answered, waits } = card;
  const title = text.calls(unitName, units);
  const meets = text.meets(formatMoment(at, now), place);
  const progress = text.progress(signed, arrived, answered, units.length);
  const tag = waits ? text.waits : callStateName[state];
  return (
    <Card label={[title, tag, meets, progress].join('，')} onClick={() => go(callRoutes.call(id))}>
      <CardHead title={title}>
        <StatusTag tone={waits ? 'warn' : toneOf[state]}>{tag}</StatusTag>
      </CardHead>
      <CardNote>{meets}</CardNote>
      <CardNote>{progress}</CardNote>
    </Card>
  );
}
