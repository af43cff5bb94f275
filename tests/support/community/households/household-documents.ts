import { compareAddresses } from '@domain/households/household';
import { DAY, type Moment } from '@domain/time';
import type { PlayedVote } from './play-vote';
import { createHouseholds, HOUSEHOLD_RESIDENTS } from './sample-households';

type Stage = { now: Moment; key: string; personIdOf: (openid: string) => string; votes: readonly PlayedVote[] };

/** The collections of households, rolls and ballots. */
export function householdDocuments({ now, key, personIdOf, votes }: Stage) {
  const households = createHouseholds({ now, key });
  return {
    households: households.map(({ id, ...household }) => ({ _id: id, ...household })),
    householdmembers: HOUSEHOLD_RESIDENTS.map(([openid, door, proof]) => ({
      ...{ _id: personIdOf(openid), household: households[door]!.id, grid: 'g1', community: 'yangguangli' },
      ...{ state: proof ? 'verified' : 'asked', askedAt: now - 9 * DAY, version: 1 },
      ...(proof && { proof, verifiedAt: now - 8 * DAY }),
    })),
    votes: votes.map(({ vote: { topic, ...vote }, salt }) => ({
      ...{ _id: topic, ...vote, salt },
      timerDue: vote.state === 'open' ? vote.closesAt : vote.complaintsUntil,
    })),
    rolls: votes
      .flatMap(({ entries }) => entries)
      .sort(compareAddresses)
      .map((entry) => ({ _id: `${entry.topic}_${entry.household}`, ...entry })),
    rollchallenges: [],
    ballots: votes
      .flatMap(({ ballots }) => ballots)
      .sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
      .map(({ receipt, ...ballot }) => ({ _id: receipt, ...ballot })),
    boxes: votes
      .filter(({ rows }) => rows.length)
      .map(({ vote: { topic }, rows }) => ({ _id: `${topic}_0`, topic, page: 0, rows })),
  };
}
