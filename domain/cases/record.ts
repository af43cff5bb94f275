import type { EventSourced } from '../lifecycle/event-sourced';
import type { CaseEventTypes } from './lifecycle/event';

/** A stored case: its facts, the history they follow from, and the messages that still have to be sent. */
export type Case = EventSourced<CaseEventTypes> & { supporterCount: number };

/** A case as lists read it, without history and outbox. */
export type CaseRow = Pick<Case, 'facts' | 'version' | 'supporterCount'>;
