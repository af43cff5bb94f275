import type { CaseFacts } from '@domain/cases/case';
import type { Case, CaseRow } from '@domain/cases/record';
import type { CaseEvent } from '@domain/cases/event';
import { queuesOf } from '@domain/cases/queues';
import { scopesOf } from '@domain/cases/scopes';
import type { CaseRules } from '@domain/cases/rules';
import { nextTimerAt, nextDue } from '@domain/cases/timers';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';

/**
 * What a case looks like in its collection: its facts flat, the history and the outbox beside them, and the fields that
 * lists and the scheduler find it by.
 */
export type CaseDocument = Omit<CaseFacts, 'id'> & {
  _id: string;
  version: number;
  supporterCount: number;
  events: CaseEvent[];
  outbox: OutboxEntry[];
  /**
   * When WeChat is asked again what it thinks of the report; absent once all of it was asked. What has it, or a check
   * that did not pass, is never shown in public.
   */
  checkDue?: Moment;
} & IndexFields;

/** Fields that only exist to be found by; each follows from the facts. */
type IndexFields = {
  /** Desks at which it waits (worklists). */
  queues: string[];
  /** Grid and units in which it lies, and units that work on it (overviews). */
  scopes: string[];
  nextDue: number;
  /** When the clock looks at it next. */
  timerDue?: number;
  /** A clock was counted without a holiday table. */
  provisional?: true;
  /** When its outbox is to be looked at; absent once everybody was told. */
  outboxDue?: number;
};

const indexFieldsOf = (facts: CaseFacts, rules: CaseRules, outbox: OutboxEntry[]): IndexFields => {
  const timerDue = nextTimerAt(facts, { rules });
  return {
    queues: queuesOf(facts),
    scopes: scopesOf(facts),
    nextDue: nextDue(facts),
    ...(timerDue !== undefined && { timerDue }),
    ...(facts.clocks.some((clock) => clock.provisional && clock.stoppedAt === undefined) && {
      provisional: true as const,
    }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
};

export function toDocument(
  { facts: { id, ...facts }, version, supporterCount, events, outbox }: Case,
  rules: CaseRules,
): CaseDocument {
  return {
    _id: id,
    ...facts,
    version,
    supporterCount,
    events,
    outbox,
    ...indexFieldsOf({ id, ...facts }, rules, outbox),
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
    nextDue: _n,
    timerDue: _c,
    provisional: _p,
    outboxDue: _o,
    checkDue: _w,
    ...facts
  } = document;
  return { facts: { id: _id, ...facts }, version, supporterCount };
}

export function toCase({ events, outbox, ...document }: CaseDocument): Case {
  return { ...toRow(document), events, outbox };
}
