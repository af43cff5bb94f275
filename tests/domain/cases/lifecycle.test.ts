import { offeredMoves } from '@domain/cases/advance';
import { CASE_STATES, type CaseState } from '@domain/cases/case';
import type { CaseAction } from '@domain/cases/event';
import { aCase } from './story';
import { people, world, type Name, WEDNESDAY } from './world';

type Offers = Partial<Record<Name, CaseAction[]>>;

// Who is offered what, in each state of a case that was dispatched to the department and signed there by sun.
const OFFERED: Record<CaseState, Offers> = {
  submitted: { lin: ['supplement', 'withdraw'], chen: ['take'], gao: ['accept', 'refuse'] },
  accepted: { lin: ['supplement', 'withdraw'], chen: ['start'], gao: ['start', 'dispatch'] },
  dispatched: { lin: ['supplement', 'withdraw'], sun: ['sign'], he: ['sign'] },
  working: { lin: ['supplement', 'notContacted', 'withdraw'], sun: ['contact', 'ask', 'finish'] },
  needInfo: { lin: ['answer', 'withdraw'], sun: ['withdrawQuestion'] },
  handled: { lin: ['supplement', 'notContacted', 'withdraw'], qian: ['fail', 'pass'] },
  callback: { lin: ['rate', 'reopen', 'withdraw'], tang: ['recordCall', 'missCall'] },
  closed: { lin: ['rate'] },
  archived: {},
  refused: { lin: ['askReview'] },
  withdrawn: {},
};

const everybody = Object.keys(people) as Name[];

describe('who may do what', () => {
  for (const state of CASE_STATES)
    test(`while a case is ${state}`, () => {
      const { facts } = aCase(state);
      const offers = Object.fromEntries(everybody.map((name) => [name, [...new Set(offeredMoves(facts, people[name], world(WEDNESDAY + 12 * 3_600_000)).map(({ action }) => action))]]));
      expect(offers).toEqual(Object.fromEntries(everybody.map((name) => [name, OFFERED[state][name] ?? []])));
    });
});
