import { offeredTransitions } from '@domain/cases/lifecycle/advance';
import { CASE_STATES, type CaseState } from '@domain/cases/case';
import type { CaseAction } from '@domain/cases/lifecycle/event';
import type { Case } from '@domain/cases/record';
import { aCase, report, tell } from '../story';
import { people, world, type Name, WEDNESDAY } from '../world';

type Offers = Partial<Record<Name, CaseAction[]>>;

// Who is offered what, in each state of a case that was dispatched to the department and signed there by sun.
// Whoever watches over a unit may step in while it has the case.
const watchers: Offers = { jiang: ['supervise'], luo: ['supervise'] };
const OFFERED: Record<CaseState, Offers> = {
  submitted: { lin: ['supplement', 'withdraw'], chen: ['take'], gao: ['accept', 'refuse', 'transfer'], ...watchers },
  accepted: { lin: ['supplement', 'withdraw'], chen: ['start'], gao: ['transfer', 'start', 'dispatch'], ...watchers },
  dispatched: { lin: ['supplement', 'withdraw'], sun: ['sign'], he: ['sign', 'askReturn'], ...watchers },
  returning: { lin: ['supplement', 'withdraw'], he: ['withdrawAsk'], ...watchers, luo: ['assign', 'supervise'] },
  working: {
    lin: ['supplement', 'notContacted', 'withdraw'],
    sun: ['contact', 'ask', 'finish', 'handOver', 'askPause'],
    he: ['handOver', 'askReturn', 'askExtension'],
    ...watchers,
  },
  paused: { lin: ['objectToPause', 'supplement', 'notContacted', 'withdraw'], sun: ['resume'], ...watchers },
  needInfo: { lin: ['answer', 'withdraw'], sun: ['withdrawQuestion'], ...watchers },
  handled: { lin: ['supplement', 'notContacted', 'withdraw'], qian: ['fail', 'pass'], ...watchers },
  callback: { lin: ['rate', 'reopen', 'withdraw'], ...watchers }, // a caller has to dial first
  closed: { lin: ['rate'] },
  archived: {},
  refused: { lin: ['askReview'] },
  transferred: {},
  withdrawn: {},
};

// The same while somebody works on it on the spot: chen, the officer of the grid.
const ON_THE_SPOT: Offers = {
  lin: ['supplement', 'withdraw'],
  chen: ['contact', 'ask', 'finish', 'handOver'],
  gao: ['handOver'],
  ...watchers,
};

const everybody = Object.keys(people) as Name[];

function expectOffers({ facts }: Case, expected: Offers): void {
  const offers = everybody.map((name) => [
    name,
    [
      ...new Set(
        offeredTransitions(facts, people[name], world(WEDNESDAY + 12 * 3_600_000)).map(({ action }) => action),
      ),
    ],
  ]);
  expect(Object.fromEntries(offers)).toEqual(Object.fromEntries(everybody.map((name) => [name, expected[name] ?? []])));
}

describe('who may do what', () => {
  for (const state of CASE_STATES)
    test(`while a case is ${state}`, () => {
      expectOffers(aCase(state), OFFERED[state]);
    });

  test('while it is worked on where it is', () => expectOffers(tell(report(), [['chen', 'take']]), ON_THE_SPOT));
});
