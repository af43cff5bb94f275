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
// and whoever has it in hand may class it higher
const raisers: Offers = {
  chen: ['raiseTrack'],
  jiang: ['raiseTrack', 'supervise'],
  luo: ['raiseTrack', 'supervise'],
};
const OFFERED: Record<CaseState, Offers> = {
  submitted: {
    lin: ['supplement', 'withdraw'],
    chen: ['take'],
    gao: ['accept', 'refuse', 'transfer', 'merge', 'repeat'],
    ...watchers,
  },
  accepted: {
    lin: ['supplement', 'withdraw'],
    ...raisers,
    chen: ['start', 'raiseTrack'],
    gao: ['transfer', 'start', 'dispatch', 'merge', 'raiseTrack'],
  },
  dispatched: {
    lin: ['supplement', 'withdraw'],
    ...raisers,
    gao: ['merge', 'raiseTrack'],
    sun: ['sign'],
    he: ['raiseTrack', 'sign', 'askReturn'],
  },
  returning: {
    lin: ['supplement', 'withdraw'],
    ...raisers,
    gao: ['raiseTrack'],
    he: ['raiseTrack', 'withdrawAsk'],
    luo: ['raiseTrack', 'assign', 'supervise'],
  },
  working: {
    lin: ['supplement', 'notContacted', 'withdraw'],
    ...raisers,
    gao: ['merge', 'raiseTrack'],
    sun: ['raiseTrack', 'contact', 'ask', 'finish', 'handOver', 'askPause', 'askEnd'],
    he: ['raiseTrack', 'handOver', 'askReturn', 'askExtension', 'askEnd'],
  },
  paused: { lin: ['objectToPause', 'supplement', 'notContacted', 'withdraw'], sun: ['resume'], ...watchers },
  needInfo: { lin: ['answer', 'withdraw'], sun: ['withdrawQuestion'], ...watchers },
  handled: { lin: ['supplement', 'notContacted', 'withdraw'], qian: ['fail', 'pass'], ...watchers },
  callback: { lin: ['rate', 'reopen', 'withdraw'], ...watchers }, // a caller has to dial first
  closed: { lin: ['rate'], he: ['askExclusion'] },
  archived: { he: ['askExclusion'] },
  refused: { lin: ['askReview'] },
  transferred: {},
  withdrawn: {},
  merged: { lin: ['askSplit'], gao: ['split'] },
  terminated: { lin: ['askReview'], he: ['askExclusion'] },
};

// The same while somebody works on it on the spot: chen, the officer of the grid.
const ON_THE_SPOT: Offers = {
  lin: ['supplement', 'withdraw'],
  ...raisers,
  chen: ['raiseTrack', 'contact', 'ask', 'finish', 'handOver'],
  gao: ['merge', 'raiseTrack', 'handOver'],
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
