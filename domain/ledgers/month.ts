import type { EventSourced } from '../lifecycle/event-sourced';
import type { EventActor, LifecycleEvent } from '../lifecycle/lifecycle';
import type { Moment } from '../time';
import type { Amendment } from './amendment';
import type { LedgerTotals } from './totals';

/** 月上报: the community signs, the subdistrict checks, the district locks. */
export const MONTH_STATES = ['unsigned', 'signed', 'checked', 'locked'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export const MONTH_ACTIONS = ['sign', 'check', 'lock', 'amend'] as const;
export type MonthAction = (typeof MONTH_ACTIONS)[number];

/** What a signature stands under: the totals, and a fingerprint of the rows. */
export type SignedContent = { totals: LedgerTotals; fingerprint: string; rulesVersion: string };

/** A signature: who, in which position, and when. */
export type Signature = { by: EventActor; at: Moment };

/** The month of a community. */
export type MonthFacts = {
  id: string;
  unit: string;
  unitName: string;
  subdistrict: string;
  district: string;
  period: string;
  state: MonthState;
  signatures: Partial<Record<Exclude<MonthAction, 'amend'>, Signature>>;
  /** What was signed last. */
  content?: SignedContent;
  amendments: Amendment[];
};

/** What a correction says: the case of the row, the column and its value now. */
export type AmendmentDetails = { row?: string; column?: string; value?: string; reason?: string };

export type MonthEventTypes = {
  facts: MonthFacts;
  personAction: MonthAction;
  systemAction: never;
  createAction: 'begin';
  details: AmendmentDetails;
  clock: never;
  by: EventActor;
  /** What was signed, or the correction with what stood there before. */
  eventFields: { content?: SignedContent; amendment?: Amendment };
  initialFacts: Pick<MonthFacts, 'id' | 'unit' | 'unitName' | 'subdistrict' | 'district' | 'period'>;
};

export type MonthEvent = LifecycleEvent<MonthEventTypes>;
export type StoredMonth = EventSourced<MonthEventTypes>;

/** One document a unit and month. */
export const monthId = (unit: string, period: string): string => `${unit}:${period}`;
