import { concernedUnits } from '@domain/cases/access/about-staff';
import { waitsForMeeting, type CaseFacts } from '@domain/cases/case';
import type { Case, CaseRow } from '@domain/cases/record';
import type { CaseEvent } from '@domain/cases/lifecycle/event';
import { queuesOf } from '@domain/cases/lists/queues';
import { watchKeysOf } from '@domain/cases/supervision/watch';
import { scopesOf } from '@domain/cases/lists/scopes';
import { nextTimerAt, nextDue, type TimerContext } from '@domain/cases/lifecycle/timers';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';

/**
 * A case as it is stored: its facts, events and outbox side by side, and the fields by which lists and the scheduler
 * find it.
 */
export type CaseDocument = Omit<CaseFacts, 'id'> & {
  _id: string;
  version: number;
  supporterCount: number;
  events: CaseEvent[];
  outbox: OutboxEntry[];
  /**
   * When the content check of its words and photos is tried again; absent once it is complete. A case with this field,
   * or with a check that did not pass, is never shown in public.
   */
  checkDue?: Moment;
  /** What the report said, so that another one under the same draft is noticed. */
  fingerprint?: string;
  /** WeChat let the words of the report pass; without it neighbours see no title. */
  wordsPassed?: true;
} & IndexFields;

/** Fields for queries; each follows from the facts. */
type IndexFields = {
  /** Desks at which it waits (worklists). */
  queues: string[];
  /** Grid and units in which it lies, and units that work on it (overviews). */
  scopes: string[];
  /** Supervision desks that find it, and what for; absent where there are none. */
  watched?: string[];
  /** The units that must not know of it; absent where there are none. */
  concerned?: string[];
  nextDue: number;
  /** When a timer is due next. */
  timerDue?: number;
  /** The district whose next joint meeting it waits for. */
  meetingDue?: string;
  /** A running clock was computed without a holiday table. */
  provisional?: true;
  /** When the outbox is due; absent while it is empty. */
  outboxDue?: number;
};

const indexFieldsOf = (facts: CaseFacts, context: TimerContext, outbox: OutboxEntry[]): IndexFields => {
  const timerDue = nextTimerAt(facts, context);
  const concerned = concernedUnits(facts);
  const watched = watchKeysOf(facts);
  return {
    queues: queuesOf(facts),
    scopes: scopesOf(facts),
    ...(watched.length && { watched }),
    ...(concerned.length && { concerned }),
    nextDue: nextDue(facts),
    ...(waitsForMeeting(facts) && { meetingDue: facts.place.district }),
    ...(timerDue !== undefined && { timerDue }),
    ...(facts.clocks.some((clock) => clock.provisional && clock.stoppedAt === undefined) && {
      provisional: true as const,
    }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
};

export function toDocument(
  { facts: { id, ...facts }, version, supporterCount, events, outbox }: Case,
  context: TimerContext,
): CaseDocument {
  return {
    _id: id,
    ...facts,
    version,
    supporterCount,
    events,
    outbox,
    ...indexFieldsOf({ id, ...facts }, context, outbox),
  };
}

/** The case of a document; lists read it without events and outbox. */
export function toRow(document: Omit<CaseDocument, 'events' | 'outbox'>): CaseRow {
  const {
    _id,
    version,
    supporterCount,
    queues: _q,
    scopes: _s,
    watched: _d,
    concerned: _k,
    nextDue: _n,
    timerDue: _c,
    meetingDue: _m,
    provisional: _v,
    outboxDue: _o,
    checkDue: _w,
    fingerprint: _f,
    wordsPassed: _p,
    ...facts
  } = document;
  return { facts: { id: _id, ...facts }, version, supporterCount };
}

export function toCase({ events, outbox, ...document }: CaseDocument): Case {
  return { ...toRow(document), events, outbox };
}
