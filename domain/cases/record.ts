import type { OutboxEntry } from '../messages/notice';
import type { CaseFacts } from './case';
import type { CaseEvent } from './event';

/** A case as it is kept: its facts, the history they follow from, and the messages that still have to go out. */
export type Case = {
  facts: CaseFacts;
  events: CaseEvent[];
  version: number;
  supporterCount: number;
  outbox: OutboxEntry[];
};

/** A case as lists read it. */
export type CaseRow = Pick<Case, 'facts' | 'version' | 'supporterCount'>;
