import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { Moment } from '../../time';
import type { MediationFacts, MediationKind, NextWay, PanelMember, MediationParty } from '../mediation';

/** What people do to a mediation. */
export const MEDIATION_ACTIONS = [
  'accept',
  'refuse',
  'invite',
  'uninvite',
  'join',
  'agree',
  'decline',
  'tell',
  'withdraw',
  'appoint',
  'declare',
  'standAside',
  'object',
  'schedule',
  'cancelSession',
  'recordSession',
  'propose',
  'sign',
  'confirmKept',
  'reportBroken',
  'conclude',
] as const;
export type MediationAction = (typeof MEDIATION_ACTIONS)[number];

/** What timers do to a mediation. */
export type MediationSystemAction = 'remindDesk' | 'expire' | 'remindFollowUp' | 'finish' | 'forgetParty';

export type MediationDetails = {
  kind?: MediationKind | undefined;
  summary?: string | undefined;
  concerned?: string[] | undefined;
  note?: string | undefined;
  ways?: NextWay[] | undefined;
  name?: string | undefined;
  /** The fingerprint of a number, so that the same invitation is known again. */
  phone?: string | undefined;
  words?: string | undefined;
  contact?: string | undefined;
  /** The numbers of a party, a session and a follow-up, from 1. */
  party?: number | undefined;
  session?: number | undefined;
  followUp?: number | undefined;
  /** A mediator of the roster, or of the panel. */
  member?: string | undefined;
  at?: Moment | undefined;
  place?: string | undefined;
  booking?: string | undefined;
  terms?: string | undefined;
  days?: string[] | undefined;
};

/** Who comes in: with the code of their invitation and, where it is known, as whom. */
export type Newcomer = Pick<MediationParty, 'code' | 'person' | 'units'>;

/** Somebody of the roster. */
export type Candidate = Pick<PanelMember, 'person' | 'name' | 'role' | 'units'>;

export type MediationEventTypes = {
  facts: MediationFacts;
  personAction: MediationAction;
  systemAction: MediationSystemAction;
  createAction: 'ask';
  details: MediationDetails;
  clock: 'intake';
  by: EventActor;
  /** The party who acts or of whom the action is, who comes in, and the mediator. */
  eventFields: { party?: number; comes?: Newcomer; member?: Candidate };
  initialFacts: Omit<MediationFacts, 'state' | 'clocks'>;
};

/** One entry of the history of a mediation. */
export type MediationEvent = LifecycleEvent<MediationEventTypes>;
