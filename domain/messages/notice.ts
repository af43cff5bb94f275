import type { Moment } from '../time';

/** What people are told about. The words are in `vocabulary.ts` and, longer, in the phone's texts. */
export const NOTICE_KINDS = [
  'caseArrived', // to the officer of the grid and the desk: somebody reported
  'caseAccepted',
  'caseRefused',
  'caseDispatched', // to the reporter
  'caseAssigned', // to the unit
  'caseSigned',
  'caseContacted',
  'questionAsked',
  'questionReminder',
  'questionLapsed',
  'answerGiven',
  'caseSupplemented',
  'notContacted',
  'caseFinished', // to the reporter: done, being verified
  'caseHandedOver', // to those who may take it up now
  'caseTakenFromYou', // to who had it
  'verificationAsked', // to the verifier
  'verificationFailed', // to the handler
  'verificationFailedForReporter',
  'ratingAsked',
  'ratingPressured', // to the supervisor, never to the handling unit
  'caseClosedUnrated',
  'caseReopened', // to the desk
  'caseReopenedForReporter',
  'caseWithdrawn',
  'reviewAsked', // to the centre
  'reviewUpheld',
  'reviewOverturned',
  'supportedRefused', // to the neighbours who joined, where other words than the reporter's are true
  'supportedFinished',
  'supportedClosed',
  'supportedLapsed',
  'supportedResumed',
  'supportedWithdrawn',
  'supporterAdded', // nobody is pushed for it; counted only
  'calendarMissing', // to the centre: next year has no holiday table
  'bookingMade', // to the booker
  'bookingAsked', // to the desk: somebody waits for a yes
  'bookingApproved',
  'bookingRejected',
  'bookingExpired', // nobody decided in time
  'bookingMoved',
  'bookingTomorrow', // the evening before
  'bookingDisplaced', // staff needed the room
  'slotOffered', // a freed time, to the first in line
  'bookingMissed', // nobody came
  'appealAsked', // to the desk
  'appealAnswered',
  'roomsOutOfStep', // to the centre: the nightly audit found what should not be
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * The subscription templates: what residents are told of their case, what staff are asked to do, and what becomes of a
 * booking.
 */
export const TEMPLATE_KEYS = ['caseProgress', 'staffTask', 'bookingNews'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Whom a message is for: a person, whoever sits at a desk, or all who joined a case. */
export type Audience = { person: string } | { position: string } | { supportersOf: string };

/** What a message can be about besides a case; it decides which page a tap opens. */
export type MessageSubject = 'booking';

/** What the sentence of a notice is made of. No name, phone or door number belongs here. */
export type NoticeFacts = {
  number?: string;
  /** The state of the case after what happened. */
  state?: string;
  category?: string;
  place?: string;
  unitName?: string;
  dueAt?: Moment;
  words?: string;
  round?: number;
  year?: number;
  /** A booking's day and times, `HH:mm`. */
  day?: string;
  from?: string;
  to?: string;
  startAt?: Moment;
  /** How an appeal was answered. */
  answer?: 'upheld' | 'excused';
  /** How many, of whatever the notice counts. */
  count?: number;
};

/** A message that must go out, kept inside the document that caused it until every recipient was told. */
export type OutboxEntry = {
  /**
   * Unique for ever: the causing document, its event and a number, as in `abc-3-0`. Recipients' inbox entries are named
   * after the event.
   */
  id: string;
  to: Audience;
  notice: NoticeKind;
  template: TemplateKey;
  facts: NoticeFacts;
  /** The case, or the thing of `subject`, that a tap on the message opens. */
  about?: string;
  subject?: MessageSubject;
  at: Moment;
};

/** How the WeChat side of one message to one person stands. */
export const SEND_STATES = ['due', 'claimed', 'sent', 'noQuota', 'failed', 'unknown'] as const;
export type SendState = (typeof SEND_STATES)[number];

/** One message in one person's inbox, and how it fared on WeChat. */
export type InboxEntry = {
  id: string;
  to: string;
  notice: NoticeKind;
  template: TemplateKey;
  facts: NoticeFacts;
  about?: string;
  subject?: MessageSubject;
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
  { id, notice, template, facts, about, subject, at }: OutboxEntry,
  personId: string,
): InboxEntry => ({
  id: inboxId(id, personId),
  to: personId,
  notice,
  template,
  facts,
  ...(about && { about }),
  ...(subject && { subject }),
  at,
  send: 'due',
  sendDue: at,
  attempts: 0,
});
