import { createInboxEntry, TEMPLATE_KEYS, type InboxEntry, type OutboxEntry } from '@domain/messages/notice';
import { MINUTE, type Moment } from '@domain/time';
import type { Calendar } from '@domain/calendar/calendar';
import { startOf } from './moments';
import type { Join, Neighbour } from './replay';

type Told = { now: Moment; calendar: Calendar; people: Neighbour[]; supports: Join[]; messages: OutboxEntry[] };
type Kept = Omit<InboxEntry, 'id'> & { _id: string };
type Ledger = Pick<Neighbour['person'], 'remaining' | 'granted' | 'used'>;

/** The inbox keeps the messages of the last working days; older ones were cleared away. */
const KEPT_DAYS = 6;
/** What somebody who always allows messages still has. */
const PLENTY = 12;

/** How many working days a reader lets messages lie. */
const LIES = { daily: 0.3, sometimes: 2, never: KEPT_DAYS + 1 } as const;

/** Messages as their readers have them, and what each reader's subscriptions are down to. */
export function deliverAll(told: Told): { inbox: Kept[]; ledgers: Map<string, Ledger> } {
  const since = startOf(KEPT_DAYS, told.now, told.calendar);
  const inbox: Kept[] = [];
  const ledgers = new Map<string, Ledger>();
  for (const member of told.people) {
    const messages = messagesTo(member, told);
    const ledger = ledgerOf(member, messages);
    ledgers.set(member.person.personId, ledger);
    const sent = { caseProgress: 0, staffTask: 0, bookingNews: 0 };
    for (const message of messages) {
      const isSent = ++sent[message.template] <= (ledger.used[message.template] ?? 0);
      if (message.at >= since)
        inbox.push(keep(message, member, isSent, message.at < startOf(LIES[member.reads], told.now, told.calendar)));
    }
  }
  return { inbox, ledgers };
}

/** One event reaches a person once, and what staff are asked to do about one thing once a day. */
const isFirst = (personId: string) => {
  const seen = new Set<string>();
  return (message: OutboxEntry): boolean => {
    const { id } = createInboxEntry(message, personId);
    return !seen.has(id) && seen.add(id).has(id);
  };
};

/** In the order they were sent. */
const messagesTo = ({ person }: Neighbour, { messages, supports }: Told): OutboxEntry[] =>
  messages
    .filter((message) => isFor(message, person.personId, person.keys, supports))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter(isFirst(person.personId));

function isFor({ to, at }: OutboxEntry, personId: string, keys: string[], supports: Join[]): boolean {
  if ('person' in to) return to.person === personId;
  if ('position' in to) return keys.includes(to.position);
  if (!('supportersOf' in to)) return false;
  return supports.some((join) => join.case === to.supportersOf && join.personId === personId && join.supportedAt <= at);
}

/** Each allowed message was used by the first that came; the rest stayed in the inbox. */
function ledgerOf({ allows, positions }: Neighbour, messages: OutboxEntry[]): Ledger {
  const ledger: Ledger = { remaining: {}, granted: {}, used: {} };
  const isStaff = positions.some(({ role }) => role !== 'resident');
  for (const template of isStaff ? TEMPLATE_KEYS : (['caseProgress', 'bookingNews'] as const)) {
    const count = messages.filter((message) => message.template === template).length;
    const granted = allows === 'plenty' ? count + PLENTY : allows;
    const used = Math.min(granted, count);
    Object.assign(ledger.granted, { [template]: granted });
    Object.assign(ledger.used, { [template]: used });
    Object.assign(ledger.remaining, { [template]: granted - used });
  }
  return ledger;
}

function keep(message: OutboxEntry, { person }: Neighbour, isSent: boolean, isRead: boolean): Kept {
  const { id: _id, sendDue: _due, ...entry } = createInboxEntry(message, person.personId);
  return {
    _id,
    ...entry,
    send: isSent ? 'sent' : 'noQuota',
    attempts: 1,
    ...(isRead && { readAt: message.at + 25 * MINUTE }),
  };
}
