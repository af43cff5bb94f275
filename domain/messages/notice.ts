import type { NoticeSubject } from '../pages';
import type { Moment } from '../time';

/**
 * The subscription templates: what residents are told of their case, what staff are asked to do, and what becomes of a
 * booking.
 */
export const TEMPLATE_KEYS = ['caseProgress', 'staffTask', 'bookingNews'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Whom a message is for: a person, whoever sits at a desk, or all who joined a case. */
export type Audience = { person: string } | { position: string } | { supportersOf: string };

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
   * Unique for ever: the causing document, its event and a number, as in `abc-3-0`. Recipients' inbox entries are named
   * after the event.
   */
  id: string;
  to: Audience;
  /** A name of `domain/notices.ts`. */
  notice: string;
  template: TemplateKey;
  facts: NoticeFacts;
  about: About;
  at: Moment;
};

/** How the WeChat side of one message to one person stands. */
export const SEND_STATES = ['due', 'claimed', 'sent', 'noQuota', 'failed', 'unknown'] as const;
export type SendState = (typeof SEND_STATES)[number];

/** One message in one person's inbox, and how it fared on WeChat. */
export type InboxEntry = {
  id: string;
  to: string;
  notice: string;
  template: TemplateKey;
  facts: NoticeFacts;
  about: About;
  at: Moment;
  readAt?: Moment;
  send: SendState;
  /** When the scheduler looks at an unfinished send again. */
  sendDue?: Moment;
  /** Who claimed the send last: nobody else may say how it ended. */
  claimedAt?: Moment;
  attempts: number;
  /** What WeChat answered when it refused. */
  result?: string;
  /** WeChat's own id of a sent message. */
  msgId?: number;
};

/** The id of a message in a person's inbox: one a person and event, however many entries of the event reach him. */
export const inboxId = (entry: string, personId: string): string => `${entry.replace(/-\d+$/, '')}_${personId}`;

/** Puts one outbox entry into one person's inbox, its WeChat send still due. */
export const createInboxEntry = (
  { id, notice, template, facts, about, at }: OutboxEntry,
  personId: string,
): InboxEntry => ({
  id: inboxId(id, personId),
  to: personId,
  notice,
  template,
  facts,
  about,
  at,
  send: 'due',
  sendDue: at,
  attempts: 0,
});
