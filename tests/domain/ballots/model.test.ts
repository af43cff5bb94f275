import fc from 'fast-check';
import {
  blankBallot,
  boxRows,
  castBallot,
  contestBallot,
  enterPaper,
  verifyPaper,
  type Ballot,
} from '@domain/ballots/ballot';
import type { BoxRow } from '@domain/ballots/box';
import { countBox } from '@domain/ballots/count';
import { anOpenVote } from '../../support/aVote';
import { isLong } from '../../support/iterations';
import { explore, type Process } from '../bookings/interleave';

/** What the database holds of one vote, what it answered to whom, and the box once it was counted. */
type Box = {
  isOpen: boolean;
  ballots: Map<string, Ballot>;
  /** The list of who voted that a protocol with two documents keeps beside the box. */
  listed: Set<string>;
  /** What each household was last told about its own vote. */
  told: Map<string, string>;
  rows?: BoxRow[];
};

const HOUSEHOLDS = ['h1', 'h2'];
const begin = (): Box => ({
  isOpen: true,
  ballots: new Map(HOUSEHOLDS.map((household) => [household, blankBallot(household, 't1')])),
  listed: new Set(),
  told: new Map(),
});

/** One conditional update of a ballot: nothing when somebody saved since it was read. */
function save(box: Box, before: Ballot, after: Ballot): boolean {
  if (box.ballots.get(before.receipt)?.version !== before.version) return false;
  box.ballots.set(after.receipt, after);
  return true;
}

const attempt = <T>(decide: () => T): T | undefined => {
  try {
    return decide();
  } catch {
    return undefined; // refused
  }
};

/** Reads the vote and the ballot, decides, writes on the version that was read; twice at most, as `dispatch` does. */
const changing = (household: string, decide: (ballot: Ballot) => Ballot, told?: string): Process<Box> =>
  function* (box) {
    for (let tries = 0; tries < 2; tries++) {
      const [isOpen, read] = [box.isOpen, box.ballots.get(household)!];
      yield;
      const after = isOpen ? attempt(() => decide(read)) : undefined;
      if (!after) return;
      if (save(box, read, after)) return void (told && box.told.set(household, told));
      yield;
    }
  };

const cast = (household: string, voter: string, choice: string, id = `${voter}${choice}`): Process<Box> =>
  changing(
    household,
    (ballot) => castBallot(ballot, { request: { id, words: choice }, voter, sealed: choice }),
    choice,
  );
const object = (household: string, by: string) =>
  changing(household, (ballot) => contestBallot(ballot, { by, contest: true }));
const paper = (household: string, choice: string): Process<Box> =>
  function* (box) {
    const entry = (by: string) => ({ by, sealed: choice, photos: [] });
    const first = (ballot: Ballot) => enterPaper(ballot, entry('gao'), { id: 'p', words: choice });
    yield* changing(household, first)(box);
    yield;
    const request = { id: 'v', words: choice };
    yield* changing(household, (ballot) => verifyPaper(ballot, entry('chen'), { request, isSame: true }), choice)(box);
  };

const openedBox = (box: Box): BoxRow[] =>
  boxRows(
    [...box.ballots.values()].map((ballot) => ({
      ...ballot,
      choice: { option: ballot.sealed ?? ballot.papers?.[0]?.sealed ?? '' },
    })),
  );

const closeBallot = (box: Box, household: string): void => {
  const ballot = box.ballots.get(household)!;
  box.ballots.set(household, { ...ballot, phase: 'counted', version: ballot.version + 1 });
};

/** Closes the vote, then each ballot, then counts: the steps of `closeVote` and `countVote`. */
const count: Process<Box> = function* (box) {
  box.isOpen = false;
  yield;
  for (const household of box.ballots.keys()) {
    closeBallot(box, household);
    yield;
  }
  box.rows = openedBox(box);
};

/** A household that was told that it voted is in the box with what it said last, and no box has two of one. */
function isUnsound({ rows, told }: Box): boolean {
  if (!rows) return false;
  const receipts = rows.map(({ receipt }) => receipt);
  if (new Set(receipts).size < receipts.length) return true;
  return [...told].some(([household, choice]) => {
    const row = rows.find(({ receipt }) => receipt === household);
    return !row || (typeof row.choice === 'object' && row.choice.option !== choice);
  });
}

describe('ways to vote that are wrong, in every order in which the database may answer', () => {
  test('a ballot under an id of its own, after a look whether there is one: two adults cast two', () => {
    const looks = (voter: string): Process<Box> =>
      function* (box) {
        const isThere = [...box.ballots.values()].some(({ origin }) => origin);
        yield;
        if (isThere) return;
        const fresh = { ...blankBallot('h1', 't1'), origin: 'phone' as const, voter, sealed: voter };
        box.ballots.set(`h1/${voter}`, fresh);
      };
    const counting: Process<Box> = function* (box) {
      yield;
      box.rows = openedBox(box);
    };
    const { bad } = explore({ begin, processes: [looks('lin'), looks('wu'), counting], isBad: isUnsound });
    expect(bad).toBeGreaterThan(0);
  });

  test('a clock alone closes the vote: a ballot that was answered comes after the count', () => {
    const byClock: Process<Box> = function* (box) {
      box.isOpen = false;
      yield;
      box.rows = openedBox(box);
    };
    const { bad } = explore({ begin, processes: [cast('h1', 'lin', 'a'), byClock], isBad: isUnsound });
    expect(bad).toBeGreaterThan(0);
  });

  test('a change that writes without the version it read: the box holds what nobody was told last', () => {
    const blind = (choice: string): Process<Box> =>
      function* (box) {
        const read = box.ballots.get('h1')!;
        yield;
        box.told.set('h1', choice); // the phone shows what it sent
        yield;
        box.ballots.set('h1', { ...read, origin: 'phone', voter: 'lin', sealed: choice });
      };
    const counting: Process<Box> = function* (box) {
      yield;
      yield;
      box.rows = openedBox(box);
    };
    expect(explore({ begin, processes: [blind('a'), blind('b'), counting], isBad: isUnsound }).bad).toBeGreaterThan(0);
  });

  test('a list of who voted that is written beside each ballot: a death between both leaves them different', () => {
    const both = (household: string): Process<Box> =>
      function* (box) {
        box.listed.add(household);
        yield;
        yield* cast(household, 'lin', 'a')(box);
      };
    const differs = ({ rows, listed }: Box): boolean => rows !== undefined && rows.length !== listed.size;
    const { bad } = explore({ begin, processes: [both('h1'), count], crash: true, isBad: differs });
    expect(bad).toBeGreaterThan(0);
  });
});

describe('the way in which a household votes, in every order and with every death', () => {
  test.each<[string, Process<Box>[]]>([
    ['two adults at once', [cast('h1', 'lin', 'a'), cast('h1', 'wu', 'b'), count]],
    ['one adult who changes', [cast('h1', 'lin', 'a'), cast('h1', 'lin', 'b'), count]],
    ['phone and paper', [cast('h1', 'lin', 'a'), paper('h1', 'b')]],
    ['paper and count', [paper('h1', 'b'), count]],
    ['an objection while it is counted', [cast('h1', 'lin', 'a'), object('h1', 'wu'), count]],
    ['two households', [cast('h1', 'lin', 'a'), cast('h2', 'wu', 'b'), count]],
    ['two people who count', [cast('h1', 'lin', 'a'), count, count]],
  ])('%s: one ballot a household, and whoever was answered is in the box', (_, processes) => {
    // whoever dies while counting counts again
    const end = (box: Box): void => {
      for (const _step of count(box));
    };
    const { bad, schedules } = explore({
      begin,
      processes,
      crash: processes.length < 3 || isLong,
      end,
      isBad: isUnsound,
    });
    expect(schedules).toBeGreaterThan(20);
    expect(bad).toBe(0);
  });

  test('the list of who voted is made of the box, so that no death can part them', () => {
    const listing: Process<Box> = function* (box) {
      yield* count(box);
      for (const { receipt } of box.rows ?? []) {
        yield;
        box.listed.add(receipt);
      }
    };
    const end = (box: Box): void => {
      for (const _step of listing(box));
    };
    const differs = ({ rows, listed }: Box): boolean => rows?.length !== listed.size;
    expect(explore({ begin, processes: [cast('h1', 'lin', 'a'), listing], crash: true, end, isBad: differs }).bad).toBe(
      0,
    );
  });

  test('for any history, turnout and sums are those of the box', () => {
    const household = fc.constantFrom(...HOUSEHOLDS);
    const choice = fc.constantFrom('racks', 'nothing', 'abstain');
    const voter = fc.constantFrom('one', 'other');
    let commands = 0; // each is a new one, and none a repeated one
    const step = fc.oneof(
      fc
        .tuple(household, voter, choice)
        .map(([where, who, what]) => cast(where, `${who} of ${where}`, what, `${commands++}`)),
      fc.tuple(household, voter).map(([where, who]) => object(where, `${who} of ${where}`)),
      fc.tuple(household, choice).map(([where, what]) => paper(where, what)),
    );
    const check = (history: Process<Box>[]): void => {
      const box = begin();
      for (const process of [...history, count]) for (const _step of process(box));
      const voted = [...box.ballots.values()].filter(({ origin }) => origin).length;
      const { turnout, votes, contested, invalid } = countBox(anOpenVote(HOUSEHOLDS.length), box.rows!, '');
      expect(turnout).toBe(voted);
      expect(votes.reduce((sum, one) => sum + one.count, contested + invalid)).toBe(voted);
      expect(isUnsound(box)).toBe(false);
    };
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), check), { numRuns: 300 });
  });
});
