import { Text } from '@tarojs/components';
import type { CalledUnitView, CallView } from '@domain/calls/view';
import type { Moment } from '@domain/time';
import { callScoreName } from '@domain/vocabulary/upward/calls';
import { formatMoment } from '@domain/vocabulary/time';
import { callsText as text } from '@/text/calls/calls';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';
import type { CallActions } from './useCallActions';

type Props = { shown: CallView; unit: CalledUnitView; now: Moment; actions: CallActions };

/** How one unit answered, with what the unit that called notes or thinks of it. */
export function CalledUnitCard({ shown, unit, now, actions }: Props) {
  const { unitName, signedAt, late, arrival, measure, rating } = unit;
  const { tone, words } = stateOf(unit);
  const isOthers = !unit.mine;
  return (
    <Card>
      <CardHead title={unitName}>
        <StatusTag tone={tone}>{words}</StatusTag>
      </CardHead>
      {late && <CardNote>{text.late}</CardNote>}
      {signedAt !== undefined && <CardNote>{text.signed(formatMoment(signedAt, now))}</CardNote>}
      {arrival && (
        <CardNote>
          {arrival.code === undefined
            ? text.arrivedByHand(formatMoment(arrival.at, now), shown.unitName)
            : text.arrivedByCode(formatMoment(arrival.at, now), arrival.code)}
        </CardNote>
      )}
      {measure && <Text>{measure.words}</Text>}
      {measure && <CardNote>{text.measured(formatMoment(measure.at, now))}</CardNote>}
      {rating && <CardNote>{text.rated(callScoreName[rating.score], rating.note ?? '')}</CardNote>}
      {isOthers && unit.actions.includes('arrive') && (
        <SecondaryButton
          label={text.arriveFor(unitName)}
          busy={actions.sending}
          onClick={() => actions.take(shown, { action: 'arrive', unit })}
        >
          {text.markArrived}
        </SecondaryButton>
      )}
      {isOthers && unit.actions.includes('rate') && (
        <SecondaryButton label={text.rateUnit(unitName)} onClick={() => actions.take(shown, { action: 'rate', unit })}>
          {text.rate}
        </SecondaryButton>
      )}
    </Card>
  );
}

function stateOf({ signedAt, late, arrival, measure, rating }: CalledUnitView): { tone: Tone; words: string } {
  if (rating) {
    const tone: Tone = rating.score === 'unsatisfied' ? 'danger' : 'done';
    return { tone, words: text.states.rated[rating.score] };
  }
  if (measure) return { tone: 'done', words: text.states.measured };
  if (arrival) return { tone: 'active', words: text.states.arrived };
  if (signedAt !== undefined) return { tone: 'active', words: text.states.signed };
  return { tone: late ? 'danger' : 'warn', words: text.states.waiting };
}
