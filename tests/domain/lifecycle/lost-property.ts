import type { Calendar } from '@domain/calendar/calendar';
import type { ClockOf } from '@domain/lifecycle/clocks';
import type { EventSourcedLifecycle } from '@domain/lifecycle/event-sourced';
import type { EventActor } from '@domain/lifecycle/lifecycle';
import type { TimerTable } from '@domain/lifecycle/timers';
import { hasRole, positionKey } from '@domain/people/actor';
import { DAY, type Moment } from '@domain/time';
import { openClock } from '@domain/lifecycle/clocks';

// A subject that exists only here: things that somebody found and brought to the desk. It is nothing but tables.

type Item = {
  id: string;
  state: 'kept' | 'claimed' | 'returned' | 'donated';
  clocks: ClockOf<'keep' | 'collect'>[];
  finder: string;
  unit: string;
  claimant?: string;
  proof?: string;
};

export type LostPropertyTypes = {
  facts: Item;
  personAction: 'claim' | 'return' | 'dismiss' | 'describe';
  systemAction: 'donate' | 'expireClaim' | 'recalculate';
  createAction: 'handIn';
  details: { proof?: string };
  clock: 'keep' | 'collect';
  by: EventActor;
  eventFields: object;
  initialFacts: Pick<Item, 'id' | 'finder' | 'unit'>;
  role: 'finder' | 'neighbour' | 'claimant' | 'desk';
  condition: 'unclaimed';
  context: { now: Moment; calendar: Calendar };
  notice: 'itemClaimed' | 'itemReturned' | 'itemDonated';
  audience: 'finder' | 'claimant' | 'desk';
};

export const lostProperty: EventSourcedLifecycle<LostPropertyTypes> = {
  name: 'lostProperty',
  subject: 'maintenance',
  creation: { action: 'handIn', to: 'kept', starts: ['keep'] },
  transitions: [
    {
      action: 'claim',
      from: ['kept'],
      to: 'claimed',
      by: ['neighbour'],
      when: ['unclaimed'],
      needs: ['proof'],
      pauses: 'keep',
      starts: ['collect'],
      notifies: ['itemClaimed'],
    },
    { action: 'return', from: ['claimed'], to: 'returned', by: ['desk'], stops: 'all', notifies: ['itemReturned'] },
    { action: 'dismiss', from: ['claimed'], to: 'kept', by: ['desk'], stops: ['collect'], resumes: 'keep' },
    {
      action: 'describe',
      from: ['kept', 'claimed'],
      to: 'same',
      by: ['finder'],
      limited: { most: 5, recent: { most: 2, hours: 1 } },
    },
  ],
  systemTransitions: [
    { action: 'donate', from: ['kept'], to: 'donated', stops: 'all', notifies: ['itemDonated'] },
    { action: 'expireClaim', from: ['claimed'], to: 'kept', stops: ['collect'], resumes: 'keep' },
    { action: 'recalculate', from: ['kept', 'claimed'], to: 'same', recalculates: true },
  ],
  roles: {
    finder: ({ finder }, { personId }) => personId === finder,
    neighbour: ({ finder }, { personId, positions }) => personId !== finder && positions.length > 0,
    claimant: ({ claimant }, { personId }) => personId === claimant,
    desk: ({ unit }, actor) => hasRole(actor, 'desk', unit),
  },
  conditions: { unclaimed: ({ claimant }) => claimant === undefined },
  effects: {
    claim: (_, { by, details: { proof } }) => ({ claimant: by.personId, proof }),
    dismiss: () => ({ claimant: undefined, proof: undefined }),
    expireClaim: () => ({ claimant: undefined, proof: undefined }),
  },
  eventFields: () => ({}),
  factsAtCreation: ({ initialFacts = { id: '', finder: '', unit: '' } }) => ({
    ...initialFacts,
    state: 'kept',
    clocks: [],
  }),
  clocks: {
    calendarOf: ({ calendar }) => calendar,
    periodOf: (kind) => (kind === 'keep' ? { naturalDays: 30 } : { workDays: 3 }),
  },
  notices: {
    itemClaimed: { template: 'staffTask', to: ['desk'] },
    itemReturned: { template: 'caseProgress', to: ['finder', 'claimant'] },
    itemDonated: { template: 'caseProgress', to: ['finder'] },
  },
  audiences: {
    finder: ({ finder }) => [{ person: finder }],
    claimant: ({ claimant }) => (claimant ? [{ person: claimant }] : []),
    desk: ({ unit }) => [{ position: positionKey('desk', unit) }],
  },
  noticeFacts: ({ state }) => ({ state }),
};

export const TIMERS: TimerTable<Item, undefined, LostPropertyTypes['systemAction']> = {
  keep: ({ state, clocks }) => {
    const clock = openClock(clocks, 'keep');
    return state === 'kept' && clock ? [{ at: clock.dueAt + DAY, action: 'donate' }] : [];
  },
  collect: ({ clocks }) => {
    const clock = openClock(clocks, 'collect');
    return clock ? [{ at: clock.dueAt + 1, action: 'expireClaim' }] : [];
  },
};
