import * as eventSourced from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { amendedValue, isAmendable } from '../amendable';
import type { Amendment } from '../amendment';
import type { AmendmentDetails, MonthAction, MonthEvent, MonthFacts, StoredMonth } from '../month';
import type { MonthTypes } from './month-types';
import { CONDITIONS, type MonthContext } from './conditions';
import { ROLE_CHECKS, type MonthRole } from './roles';
import { CREATION, TRANSITIONS } from './transitions';

const POSITIONS: Record<MonthRole, readonly PositionRole[]> = {
  community: ['leader', 'desk'],
  otherSupervisor: ['supervisor'],
  otherCentre: ['centre'],
  supervisorBeforeLock: ['supervisor'],
  centre: ['centre'],
};

function eventActorOf(role: MonthRole, month: MonthFacts, actor: Actor): EventActor {
  const unit = { leader: month.unit, desk: month.unit, supervisor: month.subdistrict, centre: month.district };
  const position = POSITIONS[role].find((one) => hasRole(actor, one, unit[one as keyof typeof unit]));
  const held = (position ?? 'desk') as keyof typeof unit;
  return { role: held, personId: actor.personId, unit: unit[held] };
}

const signed =
  (action: Exclude<MonthAction, 'amend'>) =>
  ({ signatures }: MonthFacts, { by, at, content }: MonthEvent) => ({
    signatures: { ...signatures, [action]: { by, at } },
    ...(content && { content }),
  });

function amendmentOf({ row, details, now }: MonthContext, by: EventActor): Amendment | undefined {
  const { column = '', value = '', reason = '' } = details ?? {};
  if (!row || !isAmendable(column)) return undefined;
  const changed = amendedValue(column, value);
  if (changed === undefined) return undefined;
  const { caseId, number } = row;
  return { caseId, number, at: now, changes: [{ column, old: row[column], new: changed }], reason, by };
}

/** The tables of a month; it is shown where it is due, and sends no messages. */
export const monthLifecycle: eventSourced.EventSourcedLifecycle<MonthTypes> = {
  name: 'ledgers',
  subject: 'maintenance',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: [],
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  findInvalidDetail: ({ column, value = '' }, { row }) => {
    if (column === undefined) return undefined;
    if (!row) return 'row';
    if (!isAmendable(column)) return 'column';
    return amendedValue(column, value) === undefined ? 'value' : undefined;
  },
  factsAtCreation: ({ initialFacts, to }) => {
    if (!initialFacts) throw new Error('a history begins with its first facts');
    return { ...initialFacts, state: to, signatures: {}, amendments: [] };
  },
  effects: {
    sign: signed('sign'),
    check: signed('check'),
    lock: signed('lock'),
    amend: ({ amendments }, { amendment }) => ({ amendments: amendment ? [...amendments, amendment] : amendments }),
  },
  eventFields: (_, action, by, context) => {
    if (action !== 'amend') return { content: context.content };
    const amendment = amendmentOf(context, by);
    return amendment ? { amendment } : {};
  },
  eventActorOf,
  notices: {},
  audiences: {},
  noticeFacts: () => ({}),
};

/** The month of a community, which nobody has signed. */
export const beginMonth = (
  initialFacts: Pick<MonthFacts, 'id' | 'unit' | 'unitName' | 'subdistrict' | 'district' | 'period'>,
  context: MonthContext,
): StoredMonth =>
  eventSourced.createRecord(monthLifecycle, { by: { role: 'system' }, initialFacts, eventFields: {} }, context);

/** What a person may do to a month now. */
export const offeredMonthActions = (month: MonthFacts, actor: Actor, context: MonthContext): MonthAction[] => [
  ...new Set(eventSourced.offeredTo(monthLifecycle, month, actor, context).map(({ action }) => action)),
];

/**
 * Takes one action of a person. Throws `ruleBroken` with `ledgers.<action>` when it is not open – a month that is not
 * over, out of order, by the wrong position, what the same person signed before – and `invalidInput`.
 */
export const advanceMonth = (
  month: StoredMonth,
  action: MonthAction,
  actor: Actor,
  details: AmendmentDetails,
  context: MonthContext,
): StoredMonth => eventSourced.advance(monthLifecycle, month, { action, actor, details }, { ...context, details });

/**
 * Whether the last thing that somebody did to a month is this very action: a command whose answer was lost comes again.
 * A signature stands whatever came after it.
 */
export function isRepeated(
  { events }: Pick<StoredMonth, 'events'>,
  action: MonthAction,
  { personId }: Actor,
  details: AmendmentDetails,
): boolean {
  const own = events.filter((event) => event.action === action && event.by.personId === personId);
  if (action !== 'amend') return own.length > 0;
  const last = own
    .filter((event) => event.details.row === details.row && event.details.column === details.column)
    .pop();
  return last !== undefined && last.details.value === details.value && last.details.reason === details.reason;
}
