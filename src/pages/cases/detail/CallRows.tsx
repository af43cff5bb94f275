import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { casesText as text } from '@/text/cases/cases';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** The units that were called to the spot; for who may, the way to call them. */
export function CallRows({ case: { id, calls = [], mayCall }, now }: { case: CaseView; now: Moment }) {
  if (!calls.length && !mayCall) return null;
  return (
    <Section title={text.onTheSpot}>
      <Rows>
        {calls.map(({ id: callId, unitName, units, at }, n) => (
          <ListRow
            key={callId ?? n}
            icon="people"
            title={text.calledUnits(unitName, units.join(text.and))}
            note={formatMoment(at, now)}
            onClick={callId === undefined ? undefined : () => go(callRoutes.call(callId))}
          />
        ))}
        {mayCall && (
          <ListRow
            icon="phone"
            title={text.callUnits}
            note={text.callUnitsHint}
            onClick={() => go(callRoutes.makeCall(id))}
          />
        )}
      </Rows>
    </Section>
  );
}
