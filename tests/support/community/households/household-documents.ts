import { blankBallot, boxRows, castBallot, type Ballot } from '@domain/ballots/ballot';
import { boxText, sortRows } from '@domain/ballots/box';
import { countBox } from '@domain/ballots/count';
import { countRoll, type RollEntry } from '@domain/ballots/roll';
import { sampleVoteRules } from '@domain/ballots/rules';
import { closedVote, createVote, openedVote, signedVote, type Vote, type VoteRecord } from '@domain/ballots/vote';
import { addressOf, compareAddresses, type Household } from '@domain/households/household';
import { DAY, type Moment } from '@domain/time';
import { householdIdOf } from '../../../../cloudfunctions/modules/households/register';
import {
  hashOfBox,
  receiptOf,
  requestTagsOf,
  sealChoice,
  voterTagOf,
  voteSecretOf,
} from '../../../../cloudfunctions/platform/vote-secret';

const COMPOUND = 'yangguangli-xq';
const BUILDINGS = 5;
const FLOORS = 6;

type Stage = { now: Moment; key: string; personIdOf: (openid: string) => string };

/** 120 households of the sample compound: five buildings of two units, each with six floors of two doors. */
function createHouseholds({ now, key }: Stage): Household[] {
  const doors = Array.from({ length: BUILDINGS * 2 * FLOORS * 2 }, (_, n) => ({
    compound: COMPOUND,
    building: `${Math.floor(n / 24) + 1}`,
    unit: `${(Math.floor(n / 12) % 2) + 1}`,
    door: `${(Math.floor(n / 2) % FLOORS) + 1}0${(n % 2) + 1}`,
  }));
  return doors.map((address) => ({
    ...address,
    ...{ id: householdIdOf(address, key), grid: 'g1', community: 'yangguangli', since: now - 180 * DAY },
  }));
}

/** Who lives where: shu and peng together; luan waits for the officer. */
const RESIDENTS: [openid: string, door: number, proof?: 'slip' | 'officer'][] = [
  ['lin', 66, 'officer'],
  ['wu', 0, 'slip'],
  ['shu', 30, 'slip'],
  ['peng', 30, 'officer'],
  ['luan', 45],
];

const LIGHTS = 'vote-stair-lights';
const BENCHES = 'vote-benches';

const recordOf = (topic: string, { now }: Stage, days: { opened: number; closes: number }): VoteRecord => ({
  topic,
  title: topic === LIGHTS ? '3 号楼前要不要加一盏路灯' : '小广场的石凳换成木椅',
  area: { community: 'yangguangli', compounds: [COMPOUND] },
  cutOff: now - (days.opened + 3) * DAY,
  opensAt: now - days.opened * DAY,
  closesAt: now + days.closes * DAY,
  mode: 'advisory',
  options:
    topic === LIGHTS
      ? [
          { id: 'yes', text: '加一盏，晚上十点以后调暗', kind: 'for' },
          { id: 'no', text: '不加，保持现在这样', kind: 'against' },
          { id: 'abstain', text: '弃权', kind: 'abstain' },
        ]
      : [
          { id: 'yes', text: '换成木椅', kind: 'for' },
          { id: 'no', text: '不换', kind: 'against' },
        ],
  somebodyWorseOff: false,
});

/** A vote with the ballots of every so many households; a counted one with its box. */
function playVote(record: VoteRecord, households: readonly Household[], stage: Stage, isCounted: boolean) {
  const { key } = stage;
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
    if (n % 10 >= (isCounted ? 7 : 4) || (!isCounted && RESIDENTS.some(([, door]) => door === n))) return blank;
    const choice = n % 3 === 0 ? 'no' : 'yes';
    const person = `sample/${household.id}`;
    const nonce = Buffer.alloc(12, n);
    return castBallot(blank, {
      request: requestTagsOf({ personId: person, requestId: 'sample', choice }, secret),
      voter: voterTagOf(person, secret),
      sealed: sealChoice(choice, blank.receipt, secret, nonce),
    });
  });
  if (!isCounted) return { vote: open, salt, entries, ballots, rows: [] };

  const opened = ballots.map((ballot, n) => ({ ...ballot, choice: { option: n % 3 === 0 ? 'no' : 'yes' } }));
  const rows = sortRows(boxRows(opened));
  const closed = closedVote(open, record.closesAt);
  const counted = countBox({ ...closed, rollSize: households.length }, rows, hashOfBox(boxText(record.topic, rows)));
  const at = record.closesAt + DAY;
  const vote = ['gao', 'chen'].reduce((signed, who) => signedVote(signed, counted, { by: stage.personIdOf(who), now: at }), closed); // prettier-ignore
  const isCast = (n: number): boolean => ballots[n]?.origin !== undefined;
  return {
    ...{ vote, salt, rows },
    entries: entries.map((entry, n) => ({ ...entry, voted: isCast(n) })),
    ballots: ballots.map((ballot) => ({ ...ballot, phase: 'counted' as const, version: ballot.version + 2 })),
  };
}

/** The collections of households, rolls and ballots. */
export function householdDocuments(stage: Stage) {
  const households = createHouseholds(stage);
  const played = [
    playVote(recordOf(LIGHTS, stage, { opened: 2, closes: 5 }), households, stage, false),
    playVote(recordOf(BENCHES, stage, { opened: 14, closes: -4 }), households, stage, true),
  ];
  const { now, personIdOf } = stage;
  return {
    households: households.map(({ id, ...household }) => ({ _id: id, ...household })),
    householdmembers: RESIDENTS.map(([openid, door, proof]) => ({
      ...{ _id: personIdOf(openid), household: households[door]!.id, grid: 'g1', community: 'yangguangli' },
      ...{ state: proof ? 'verified' : 'asked', askedAt: now - 9 * DAY, version: 1 },
      ...(proof && { proof, verifiedAt: now - 8 * DAY }),
    })),
    votes: played.map(({ vote: { topic, ...vote }, salt }) => ({
      ...{ _id: topic, ...vote, salt },
      timerDue: vote.state === 'open' ? vote.closesAt : vote.complaintsUntil,
    })),
    rolls: played
      .flatMap(({ entries }) => entries)
      .sort(compareAddresses)
      .map((entry) => ({ _id: `${entry.topic}_${entry.household}`, ...entry })),
    rollchallenges: [],
    ballots: played
      .flatMap(({ ballots }) => ballots)
      .sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
      .map(({ receipt, ...ballot }) => ({ _id: receipt, ...ballot })),
    boxes: played
      .filter(({ rows }) => rows.length)
      .map(({ vote: { topic }, rows }) => ({ _id: `${topic}_0`, topic, page: 0, rows })),
  };
}
