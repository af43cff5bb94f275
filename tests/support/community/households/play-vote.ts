import { blankBallot, boxRows, castBallot, type Ballot } from '@domain/ballots/ballot';
import { boxText, sortRows, type BoxRow } from '@domain/ballots/box';
import { countBox } from '@domain/ballots/count';
import { countRoll, type RollEntry } from '@domain/ballots/roll';
import { sampleVoteRules } from '@domain/ballots/rules';
import { closedVote, createVote, openedVote, signedVote, type Vote, type VoteRecord } from '@domain/ballots/vote';
import { addressOf } from '@domain/households/household';
import { DAY, type Moment } from '@domain/time';
import {
  hashOfBox,
  receiptOf,
  requestTagsOf,
  sealChoice,
  voterTagOf,
  voteSecretOf,
} from '../../../../cloudfunctions/platform/vote-secret';
import { createHouseholds, HOUSEHOLD_RESIDENTS } from './sample-households';

/** A vote of the sample with everything that lies in its collections. */
export type PlayedVote = {
  vote: Vote;
  salt: string;
  entries: RollEntry[];
  ballots: Ballot[];
  rows: BoxRow[];
};

/** Who counted it, by personId; nobody while households vote. */
type Stage = { now: Moment; key: string; counters: readonly string[] };

/** So lately that its result can still be complained about. */
const COUNTED_DAYS_AGO = 4;

/** The vote of a topic with the ballots of every so many households; once it is counted with its box. */
export function playVote(record: VoteRecord, { now, key, counters }: Stage): PlayedVote {
  const isCounted = counters.length > 0;
  const households = createHouseholds({ now, key });
  const salt = `sample-${record.topic}`;
  const secret = voteSecretOf(record.topic, salt, key);
  const entries = households.map((one): RollEntry => ({
    ...addressOf(one),
    topic: record.topic,
    household: one.id,
    state: 'on',
  }));
  const posted: Vote = { ...createVote(record, sampleVoteRules, record.cutOff), ...countRoll(entries) };
  const open = openedVote(posted, { undecided: 0, now: record.opensAt });
  const ballots = households.map((household, n): Ballot => {
    const blank = blankBallot(receiptOf(household.id, secret), record.topic);
    // those who may try the page have not voted yet
    const triesIt = !isCounted && HOUSEHOLD_RESIDENTS.some(([, door]) => door === n);
    if (n % 10 >= (isCounted ? 7 : 4) || triesIt) return blank;
    const choice = choiceOf(n);
    const person = `sample/${household.id}`;
    const nonce = Buffer.alloc(12, n);
    return castBallot(blank, {
      request: requestTagsOf({ personId: person, requestId: 'sample', choice }, secret),
      voter: voterTagOf(person, secret),
      sealed: sealChoice(choice, blank.receipt, secret, nonce),
    });
  });
  if (!isCounted) return { vote: open, salt, entries, ballots, rows: [] };

  const opened = ballots.map((ballot, n) => ({ ...ballot, choice: { option: choiceOf(n) } }));
  const rows = sortRows(boxRows(opened));
  const closed = closedVote(open, record.closesAt);
  const counted = countBox({ ...closed, rollSize: households.length }, rows, hashOfBox(boxText(record.topic, rows)));
  const at = Math.max(record.closesAt, now - COUNTED_DAYS_AGO * DAY);
  const vote = counters.reduce((signed, by) => signedVote(signed, counted, { by, now: at }), closed);
  const isCast = (n: number): boolean => ballots[n]?.origin !== undefined;
  return {
    ...{ vote, salt, rows },
    entries: entries.map((entry, n) => ({ ...entry, voted: isCast(n) })),
    ballots: ballots.map((ballot) => ({ ...ballot, phase: 'counted' as const, version: ballot.version + 2 })),
  };
}

const choiceOf = (n: number): string => (n % 3 === 0 ? 'disagree' : 'agree');
