import * as ballots from '@domain/ballots/input-limits';
import { ASKED_PAGE, MAX_PART_LENGTH } from '@domain/households/input-limits';
import { anOpenVote, POSTED } from './aVote';

const many = <T>(length: number, one: (n: number) => T): T[] => Array.from({ length }, (_, n) => one(n));
const words = (length: number, n: number | string = '') => `${n}${'长'.repeat(length)}`.slice(0, length);
const id = (prefix: string, n: number) => `${prefix}${n}`.padEnd(24, 'x');
const address = (n: number) => ({
  ...{
    compound: 'k1',
    building: words(MAX_PART_LENGTH, 'b'),
    unit: words(MAX_PART_LENGTH),
    door: words(MAX_PART_LENGTH, n),
  },
});

/** A counted vote with everything at its limit, and more people than a page has who wait for the officer. */
export function fullVote(member: string) {
  const options = many(ballots.MAX_OPTIONS, (n) => ({
    ...{ id: `option-number-${n}`, text: words(ballots.MAX_OPTION_LENGTH, n), kind: 'for' as const },
  }));
  const { topic, ...vote } = anOpenVote(ballots.MAX_ROLL_ROWS);
  const result = {
    ...{ roll: 600, turnout: 600, byPhone: 300, byPaper: 300, contested: 1, invalid: 1, hash: 'f'.repeat(64) },
    votes: options.map((option) => ({ option: option.id, count: 75 })),
    ...{ quorum: { needed: 300, reached: true }, needed: 301, outcome: 'passed', option: options[0]!.id },
  };
  const title = words(ballots.MAX_VOTE_TITLE_LENGTH);
  const buildings = many(ballots.MAX_BUILDINGS, (n) => ({
    ...{ compound: 'k1', building: words(MAX_PART_LENGTH, n), households: 600 },
  }));
  const household = (n: number) => ({ ...address(n), grid: 'g1', community: 'c1', since: 0 });
  const asked = { grid: 'g1', community: 'c1', state: 'asked', version: 1 };
  return {
    votes: [
      { _id: topic, ...vote, title, options, buildings, result, salt: 's', state: 'counted', complaintsUntil: 4e12 },
    ],
    rolls: many(ballots.MAX_ROLL_ROWS + 1, (n) => ({
      ...{ _id: `${topic}_${id('h', n)}`, ...address(n), topic, household: id('h', n), state: 'on' },
    })),
    rollchallenges: many(ballots.CHALLENGE_PAGE + 5, (n) => ({
      ...{ _id: id('c', n), topic, kind: 'missing', household: id('h', n), address: address(n), version: 1 },
      ...{ words: words(ballots.MAX_CHALLENGE_WORDS), by: 'somebody', at: POSTED + n },
      decision: { accepted: true, note: words(ballots.MAX_CHALLENGE_WORDS), by: 'somebody', at: POSTED + n },
    })),
    households: many(ASKED_PAGE + 5, (n) => ({ _id: id('h', n), ...household(n) })),
    householdmembers: [
      ...many(ASKED_PAGE + 5, (n) => ({ _id: id('p', n), household: id('h', n), askedAt: n, ...asked })),
      { _id: member, household: id('h', 0), askedAt: 0, ...asked },
    ],
  };
}
