import type { Category } from '../cases/case';
import type { ClockOf } from '../lifecycle/clocks';
import type { Day, Moment } from '../time';
import type { MediationRules } from './rules';

/**
 * The states of a mediation (seeds S1-16, S4-13): asked, the parties answer, a panel mediates, everybody signed, what
 * was promised was looked after, or it ended without an agreement.
 */
export const MEDIATION_STATES = ['asked', 'inviting', 'mediating', 'settled', 'done', 'ended'] as const;
export type MediationState = (typeof MEDIATION_STATES)[number];

/** The states in which it goes on. */
export const OPEN_MEDIATION_STATES = ['asked', 'inviting', 'mediating', 'settled'] as const satisfies MediationState[];

/** What people quarrel about. */
export const MEDIATION_KINDS = ['neighbours', 'family', 'property', 'labour', 'land', 'consumer', 'other'] as const;
export type MediationKind = (typeof MEDIATION_KINDS)[number];

/** The categories of cases that may be a quarrel between people. */
export const DISPUTE_CATEGORIES = ['neighbours', 'noise', 'parking', 'property'] as const satisfies Category[];

/** Where somebody may go when there is no agreement. */
export const NEXT_WAYS = ['court', 'arbitration', 'police', 'legalAid', 'again'] as const;
export type NextWay = (typeof NEXT_WAYS)[number];

/** Where each kind of quarrel may go when nobody says where. */
export const WAYS_OF_KIND: Record<MediationKind, NextWay[]> = {
  neighbours: ['court', 'police', 'again'],
  family: ['court', 'police', 'legalAid'],
  property: ['court', 'legalAid', 'again'],
  labour: ['arbitration', 'legalAid'],
  land: ['arbitration', 'court'],
  consumer: ['court', 'legalAid'],
  other: ['court', 'legalAid', 'again'],
};

/** Why a mediation ended without an agreement. */
export type MediationEndReason = 'refused' | 'declined' | 'withdrawn' | 'noAnswer' | 'noAgreement';

/** Somebody of the quarrel. `name` is what the others call them; who they are is known once they came in. */
export type MediationParty = {
  n: number;
  name: string;
  person?: string;
  /** The units that they work for. */
  units?: string[];
  /** With this they come in; of nobody but the desk. */
  code?: string;
  /** For the desk and the panel alone. */
  words?: string;
  contact?: string;
  answer?: { agreed: boolean; at: Moment };
  /** They objected to a mediator, which they may do once. */
  objected?: true;
  signedAt?: Moment;
  leftAt?: Moment;
};

/** Who may sit on a panel. */
export const PANEL_ROLES = ['mediator', 'lawyer'] as const;
export type PanelRole = (typeof PANEL_ROLES)[number];

/** Why somebody is no longer on a panel. */
export type LeaveReason = 'tied' | 'objected' | 'party';

/** Somebody who mediates, once they declared that they have no tie to anybody of the quarrel. */
export type PanelMember = {
  n: number;
  person: string;
  name: string;
  role: PanelRole;
  units: string[];
  declaredAt?: Moment;
  left?: { why: LeaveReason; at: Moment };
};

/** A date on which parties and panel meet. */
export type Session = {
  n: number;
  at: Moment;
  place: string;
  /** The booking of a hall's room. */
  booking?: string;
  state: 'planned' | 'held' | 'cancelled';
  note?: string;
};

/** A day on which the panel looks whether everybody kept their word. */
export type FollowUp = {
  n: number;
  day: Day;
  remindedAt?: Moment;
  outcome?: { kept: boolean; at: Moment; note?: string };
};

/** What the parties promise each other. */
export type Agreement = { terms: string; at: Moment };

export type MediationEnd = { reason: MediationEndReason; at: Moment; note?: string; ways: NextWay[] };

/** The current facts of a mediation. Nobody but parties, panel and desk may know that it exists. */
export type MediationFacts = {
  id: string;
  state: MediationState;
  round: number;
  clocks: ClockOf<'intake'>[];
  /** The numbers that it began with. */
  rules: Omit<MediationRules, 'intake'>;
  /** Whose desk and panel it is. */
  unit: string;
  unitName: string;
  kind: MediationKind;
  askedBy: string;
  askedAt: Moment;
  /** Whom they named as the other side, in their words, for the desk and the panel alone. */
  other?: string;
  /** The case of the person who asked; the case does not know. */
  about?: { id: string; number: string };
  /** What the desk says it is about, for everybody in it. */
  summary?: string;
  /** Units that are part of the quarrel: nobody of them mediates. */
  concerned: string[];
  parties: MediationParty[];
  panel: PanelMember[];
  sessions: Session[];
  agreement?: Agreement;
  followUps: FollowUp[];
  /** When the state ends by itself. */
  until?: Moment;
  end?: MediationEnd;
};

/** Somebody who is still a party. */
export const isActive = ({ answer, leftAt }: MediationParty): boolean =>
  answer?.agreed !== false && leftAt === undefined;

/** The active party that somebody is. */
export const findOwnParty = (
  { parties }: Pick<MediationFacts, 'parties'>,
  personId: string,
): MediationParty | undefined => parties.find((party) => party.person === personId && isActive(party));

/** The seat on the panel that somebody has now. */
export const findPanelMember = ({ panel }: Pick<MediationFacts, 'panel'>, personId: string): PanelMember | undefined =>
  panel.find((member) => member.person === personId && !member.left);

/** The panel as it is now. */
export const panelOf = ({ panel }: Pick<MediationFacts, 'panel'>): PanelMember[] => panel.filter(({ left }) => !left);

/** The next day on which somebody looks after an agreement. */
export const nextFollowUp = ({ followUps }: Pick<MediationFacts, 'followUps'>): FollowUp | undefined =>
  followUps.find(({ outcome }) => !outcome);
