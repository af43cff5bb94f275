import { decide } from '../../lifecycle/decide';
import { createRecord } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import type { Position } from '../../people/actor';
import type { NamedPlace } from '../../places/place';
import { communityDay } from '../../time';
import type { AboutStaff, Category, Channel } from '../case';
import type { DecisionContext } from './conditions';
import type { InitialFacts } from './event';
import { caseLifecycle, receiverOf } from './lifecycle';
import { TRANSITIONS } from './transitions/transitions';
import type { Case } from '../record';
import { findHazard } from '../../wording/hazards/find-hazard';

/** What a resident reports. */
export type CaseReport = {
  description: string;
  category: Category;
  photos: string[];
  private: boolean;
  /** It complains about staff or a unit; then it is private, and the centre receives it. */
  aboutStaff?: AboutStaff | undefined;
  /** The reporter says that there is no danger now, whatever their words suggest. */
  noDanger?: boolean;
};

/**
 * `registrar` is staff who wrote it down for the reporter; `guest` says that the vault holds the reporter's identity.
 */
type ReportContext = {
  id: string;
  reporter: string;
  place: NamedPlace;
  channel: Channel;
  registrar?: { personId: string; position: Position } | undefined;
  guest?: boolean;
};

/** The number that people quote: the day of receipt and five letters of the id. */
const numberOf = (id: string, at: number): string =>
  `${communityDay(at).slice(2).replace(/-/g, '')}-${id.slice(0, 5).toUpperCase()}`;

/** A new case with its first event, its first clock and the messages to the grid officer and the desk. */
export function createCase(
  { noDanger = false, aboutStaff, ...report }: CaseReport,
  { id, reporter, place, channel, registrar, guest }: ReportContext,
  context: DecisionContext,
): Case {
  const { now, rules } = context;
  const hazard = findHazard([report.description, place.text, place.building]);
  const isDanger = report.category === 'safety' || hazard !== undefined;
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
    urgent: isDanger && !noDanger,
    ...(hazard && !noDanger && { hazard }),
    ...report,
    ...(aboutStaff && { aboutStaff, private: true }),
    holder: receiverOf({ aboutStaff, place }),
  };
  const by: EventActor = registrar
    ? { role: registrar.position.role, personId: registrar.personId, unit: registrar.position.unit }
    : { role: 'resident', personId: reporter };
  const record = {
    ...createRecord(caseLifecycle, { by, initialFacts, eventFields: { round: 1 } }, context),
    supporterCount: 0,
  };
  return isDanger && noDanger ? withDenial(record, by, { ...context, hazard }) : record;
}

/** The reporter's word that there is no danger, as an entry of its own. Staff get one message, about the report. */
function withDenial(it: Case, by: EventActor, context: DecisionContext): Case {
  const transition = TRANSITIONS.find((row) => row.action === 'clearHazard' && row.by.includes('reporter'));
  if (!transition) throw new Error('a reporter may clear a hazard');
  const { events, facts } = decide(caseLifecycle, it.facts, transition, { by, details: {}, seq: 1 }, context);
  return { ...it, facts, events: [...it.events, ...events] };
}
