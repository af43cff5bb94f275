import type { Audience, NoticeFacts, TemplateKey } from '../messages/notice';
import type { NoticeSubject } from '../pages';
import type { Actor, Role } from '../people/actor';
import type { Moment } from '../time';
import type { ClockChangeOf, ClockColumns, ClockOf, ClockRules } from './clocks';

/** Who did something, with the position in which they did it. */
export type EventActor = { role: Role | 'system'; personId?: string; unit?: string; unitName?: string };

/** The types of a subject's history. */
export type EventTypes = {
  /** What decisions read and events change. */
  facts: { id: string; state: string; round?: number; clocks?: readonly ClockOf<string>[] };
  /** What people do. */
  personAction: string;
  /** What timers and the cloud itself do; no person can ask for it. */
  systemAction: string;
  /** How a record begins, where its history is stored. */
  createAction: string;
  /** What an action may bring along. */
  details: object;
  clock: string;
  /** Who acted, as an event says it. */
  by: unknown;
  /** What every event carries besides. */
  eventFields: object;
  /** What is known when a record begins. */
  initialFacts: object;
};

/** The types of a subject that has a lifecycle. */
export type LifecycleTypes = EventTypes & {
  /** Who a person is to the record. */
  role: string;
  condition: string;
  /** What a decision needs to know beside the record. */
  context: { now: Moment };
  notice: string;
  audience: string;
};

export type StateOf<T extends EventTypes> = T['facts']['state'];
export type DetailOf<T extends EventTypes> = keyof T['details'];
export type ActionOf<T extends EventTypes> = T['createAction'] | T['personAction'] | T['systemAction'];

type TransitionColumns<T extends LifecycleTypes> = ClockColumns<T['clock']> & {
  from: readonly StateOf<T>[];
  to: StateOf<T> | 'same';
  /** Conditions that must all hold. */
  when?: readonly T['condition'][];
  needs?: readonly DetailOf<T>[];
  takes?: readonly DetailOf<T>[];
  /** Notices that go out, in this order. */
  notifies?: readonly T['notice'][];
};

/** How often one history takes an action: in all, and from one person within some hours. */
export type EntryLimit = { most: number; recent: { most: number; hours: number } };

/** One line of the table of what people do. */
export type PersonTransition<T extends LifecycleTypes> = TransitionColumns<T> & {
  action: T['personAction'];
  by: readonly T['role'][];
  /** Every line that leads back, or nowhere, has one, so that a history has an end. */
  limited?: EntryLimit;
};

/** One line of the table of what timers and the cloud do. */
export type SystemTransition<T extends LifecycleTypes> = TransitionColumns<T> & { action: T['systemAction'] };

export type TransitionOf<T extends LifecycleTypes> = PersonTransition<T> | SystemTransition<T>;

/** How a record begins. */
export type CreateTransition<T extends LifecycleTypes> = Pick<TransitionColumns<T>, 'starts' | 'notifies'> & {
  action: T['createAction'];
  to: StateOf<T>;
};

/** One entry of a history: what was decided. Applying events in order gives the facts. */
export type LifecycleEvent<T extends EventTypes> = {
  seq: number;
  action: ActionOf<T>;
  at: Moment;
  by: T['by'];
  from: StateOf<T> | null;
  to: StateOf<T>;
  details: T['details'];
  clocks: ClockChangeOf<T['clock']>[];
  /** Only in the first event. */
  initialFacts?: T['initialFacts'];
} & T['eventFields'];

/** A notice of a subject: which template carries it, who receives it, and when it is sent, if not always. */
export type NoticeRule<T extends EventTypes, Audiences extends string> = {
  template: TemplateKey;
  to: readonly Audiences[];
  when?: (facts: T['facts'], event: LifecycleEvent<T>) => boolean;
  /** Whether it reaches a person once a day at most; by default what staff are asked to do. */
  daily?: boolean;
};

/** The fields that an event changes; undefined removes a field. */
export type Changes<Facts> = { [Field in keyof Facts]?: Facts[Field] | undefined };

/** A subject's tables. Everything that has a lifecycle is described by one of these, and runs on the same functions. */
export type Lifecycle<T extends LifecycleTypes> = {
  /** Prefix of reasons: `cases` refuses an action as `cases.accept`. */
  name: string;
  /** What its notices are about. */
  subject: NoticeSubject;
  transitions: readonly PersonTransition<T>[];
  systemTransitions: readonly SystemTransition<T>[];
  /** `context` says what the actor acts about, where a record has several parts, such as the units of a call. */
  roles: Record<T['role'], (facts: T['facts'], actor: Actor, context: T['context']) => boolean>;
  conditions: Record<T['condition'], (facts: T['facts'], context: T['context']) => boolean>;
  /** The detail that is wrong, if any; missing ones are found by the table. */
  findInvalidDetail?: (
    details: T['details'],
    context: T['context'],
    facts: T['facts'],
    action: T['personAction'] | T['systemAction'],
  ) => DetailOf<T> | undefined;
  /** What each action changes beside state and clocks. */
  effects: Partial<Record<ActionOf<T>, (facts: T['facts'], event: LifecycleEvent<T>) => Changes<T['facts']>>>;
  /** What every action changes. */
  effectOfAll?: (facts: T['facts'], event: LifecycleEvent<T>) => Changes<T['facts']>;
  /** Fields of an event that are decided with it. */
  eventFields: (
    facts: T['facts'],
    action: T['personAction'] | T['systemAction'],
    by: T['by'],
    context: T['context'],
  ) => T['eventFields'];
  /** Several events for one action. */
  split?: (event: LifecycleEvent<T>) => LifecycleEvent<T>[];
  /** Where the subject has clocks. */
  clocks?: ClockRules<T['facts'], T['clock'], T['context']>;
  notices: Record<T['notice'], NoticeRule<T, T['audience']>>;
  audiences: Record<T['audience'], (facts: T['facts']) => Audience[]>;
  /** What the words of a notice are made of, for one audience. */
  noticeFacts: (facts: T['facts'], event: LifecycleEvent<T>, audience: T['audience']) => NoticeFacts;
};
