import type { Position } from '../people/actor';
import { startClock } from './clocks';
import type { NamedPlace } from '../places/place';
import type { Category, Channel } from './case';
import type { Case } from './record';
import type { DecisionContext } from './conditions';
import type { CaseEvent, InitialFacts } from './event';
import { createCaseNotices } from './notices';
import { project } from './project';
import { communityDay } from '../time';
import { findHazard } from '../wording/hazards';

/** What a resident tells. */
export type CaseReport = { description: string; category: Category; photos: string[]; private: boolean };

/** `registrar`: who wrote it down for the reporter; `guest`: the vault knows who the reporter is. */
type ReportContext = {
  id: string;
  reporter: string;
  place: NamedPlace;
  channel: Channel;
  registrar?: { personId: string; position: Position } | undefined;
  guest?: boolean;
};

/** A number people can quote: the day of receipt and five letters of the id. */
const numberOf = (id: string, at: number): string =>
  `${communityDay(at).slice(2).replace(/-/g, '')}-${id.slice(0, 5).toUpperCase()}`;

/** Opens a case: its first event, its first clock and the messages to the officer of the grid and the desk. */
export function createCase(
  report: CaseReport,
  { id, reporter, place, channel, registrar, guest }: ReportContext,
  context: DecisionContext,
): Case {
  const { now, rules } = context;
  const urgent = report.category === 'safety' || findHazard([report.description, place.text]) !== undefined;
  const holder = { unit: place.community, unitName: place.communityName, role: 'desk' as const };
  const initialFacts: InitialFacts = {
    id,
    number: numberOf(id, now),
    reporter,
    ...(registrar && { registrar: registrar.personId }),
    ...(guest && { guest }),
    channel,
    place,
    receivedAt: now,
    rulesVersion: rules.version,
    urgent,
    holder,
    ...report,
  };
  const event: CaseEvent = {
    seq: 0,
    action: 'report',
    at: now,
    by: registrar
      ? { role: registrar.position.role, personId: registrar.personId, unit: registrar.position.unit }
      : { role: 'resident', personId: reporter },
    from: null,
    to: 'submitted',
    round: 1,
    details: {},
    clocks: [
      {
        do: 'start',
        clock: startClock('accept', now, { track: 'easy', round: 1, urgent, level: 'community' }, context),
      },
    ],
    initialFacts: initialFacts,
  };
  const facts = project([event]);
  return { facts, events: [event], version: 1, supporterCount: 0, outbox: createCaseNotices(facts, [event]) };
}
