import type { NoticeSubject } from '../pages';
import { communityDay, DAY, momentOf, type Moment } from '../time';

/**
 * The subscription templates: what residents are told of their case, what staff are asked to do, and what becomes of a
 * booking.
 */
export const TEMPLATE_KEYS = ['caseProgress', 'staffTask', 'bookingNews'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/**
 * Who gets a message: a person, everybody in a position, or everybody who supported a case or a topic. `without` leaves
 * out those who hold a staff position in one of these units.
 */
export type Audience =
  | { person: string; without?: string[] }
  | { position: string; without?: string[] }
  | { supportersOf: string }
  | { followersOf: string };

/**
 * What the words of a notice are made of. The named ones are those that templates know. No name, phone or door number
 * belongs here.
 */
export type NoticeFacts = {
  number?: string;
  /** The state after what happened. */
  state?: string;
  category?: string;
  place?: string;
  unitName?: string;
  dueAt?: Moment;
  startAt?: Moment;
  [fact: string]: string | number | undefined;
};

/** What a tap on a message opens. */
export type About = { subject: NoticeSubject; id: string };

/** A message that must go out, kept inside the document that caused it until every recipient was told. */
export type OutboxEntry = {
  /**
   * Unique: the id of the causing document, its event and a number, as in `abc-3-0`. The ids of inbox entries follow
   * from document and event.
   */
  id: string;
  to: Audience;
  /** The name of a notice; see `domain/vocabulary/messages.ts`. */
  notice: string;
  template: TemplateKey;
  facts: NoticeFacts;
  about: About;
  at: Moment;
  /** Of a notice that reaches a person once a day: the same for all that count as one. */
  daily?: string;
};

/** The state of the WeChat send of one message to one person. */
export const SEND_STATES = ['due', 'claimed', 'sent', 'noQuota', 'failed', 'unknown'] as const;
export type SendState = (typeof SEND_STATES)[number];

/** One message in one person's inbox, with the state of its WeChat send. */
export type InboxEntry = {
  id: string;
  to: string;
  notice: string;
  template: TemplateKey;
  facts: NoticeFacts;
  about: About;
  at: Moment;
  readAt?: Moment;
  /** Some units must not know of the case: whoever works for one of them now no longer reads it. */
  guarded?: true;
  send: SendState;
  /** When the scheduler looks at an unfinished send again. */
  sendDue?: Moment;
  /** When the send was claimed last; only that process may record its outcome. */
  claimedAt?: Moment;
  attempts: number;
  /** What WeChat answered when it refused. */
  result?: string;
  /** WeChat's own id of a sent message. */
  msgId?: number;
};

/** The id of a message in a person's inbox: the same for all entries of one event that reach the person. */
export const inboxId = (entry: string, personId: string): string => `${entry.replace(/-\d+$/, '')}_${personId}`;

/** What happens once a day to a record is one notice of its kind, in one round, however often it happens. */
export const dailyKey = (notice: string, { id, round = 1 }: { id: string; round?: number }, at: Moment): string =>
  `${id}.${notice}.${round}.${Math.round(momentOf(communityDay(at), 0) / DAY).toString(36)}`;

/** The inbox entry of one person for an outbox entry, with its WeChat send still due. */
export const createInboxEntry = (
  { id, to, notice, template, facts, about, at, daily }: OutboxEntry,
  personId: string,
): InboxEntry => ({
  id: daily === undefined ? inboxId(id, personId) : `${daily}_${personId}`,
  to: personId,
  notice,
  template,
  facts,
  about,
  at,
  ...('without' in to && { guarded: true }),
  send: 'due',
  sendDue: at,
  attempts: 0,
});
