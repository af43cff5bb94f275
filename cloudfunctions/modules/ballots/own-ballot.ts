import type { Ballot } from '@domain/ballots/ballot';
import { viewBallot, type BallotView } from '@domain/ballots/view';
import { AppError } from '@domain/errors';
import type { HouseholdMember } from '@domain/households/member';
import type { AppContext, UserContext } from '../../platform/context';
import { receiptOf, voterTagOf, voteSecretOf, type VoteSecret } from '../../platform/vote-secret';
import type { AnyJoinedHandler, CallerRead } from '../handler';
import { joinedHandler } from '../handler';
import * as households from '../households/household-repository';
import * as ballots from './ballot-repository';
import { openSecret } from './votes';
import { findVoter, type Voter } from './voter-repository';
import type { StoredVote } from './vote-repository';

/** A vote that the caller looks at, and with whom they live. */
export type VoteRead = { member: HouseholdMember | undefined; stored: StoredVote };

/** Reads the caller with their household and the vote of a topic. Throws `notFound` without a vote. */
export async function readVoter(
  { topic }: { topic: string },
  { db }: AppContext,
  personId: string,
): Promise<CallerRead<VoteRead> | undefined> {
  const voter: Voter | undefined = await findVoter(db, personId, topic);
  return voter?.stored && { person: voter.person, read: { member: voter.member, stored: voter.stored } };
}

/** A handler of a request about one vote, which reads it together with the caller. */
export const voterHandler = <N extends 'ballots.show' | 'ballots.cast' | 'ballots.object' | 'rolls.show'>(
  handle: Parameters<typeof joinedHandler<N, VoteRead>>[0]['handle'],
): AnyJoinedHandler<N> => joinedHandler<N, VoteRead>({ read: readVoter, handle });

/** The caller's ballot, with the secret and their tag. */
export type OwnBallot = { secret: VoteSecret; ballot: Ballot; tag: string };

/**
 * The ballot of the caller's household. Throws `ruleBroken` for who lives with no household or is not verified yet, and
 * when the household is not on the roll.
 */
export async function findOwnBallot(
  { db, actor, keys }: UserContext,
  { member, stored: { vote, salt } }: VoteRead,
): Promise<OwnBallot> {
  if (!member) throw new AppError('ruleBroken', 'ballots.noHousehold');
  if (member.state !== 'verified') throw new AppError('ruleBroken', 'ballots.notVerified');
  if (vote.state === 'roll') throw new AppError('ruleBroken', 'ballots.notOpen', { from: vote.opensAt });
  if (vote.state === 'destroyed') throw new AppError('ruleBroken', 'ballots.closed');
  const secret = openSecret(vote, salt, keys.identity);
  const ballot = await ballots.find(db, receiptOf(member.household, secret));
  if (!ballot) throw new AppError('ruleBroken', 'ballots.notOnRoll');
  return { secret, ballot, tag: voterTagOf(actor.personId, secret) };
}

/** A vote as the caller sees it. */
export async function presentBallot(
  { db, actor, keys }: UserContext,
  { member, stored: { vote, salt } }: VoteRead,
): Promise<BallotView> {
  const secret = salt === undefined ? undefined : voteSecretOf(vote.topic, salt, keys.identity);
  const isVoting = vote.state === 'open' || vote.state === 'closed';
  const [household, ballot, cast] = await Promise.all([
    member && households.find(db, member.household),
    secret && member?.state === 'verified' ? ballots.find(db, receiptOf(member.household, secret)) : undefined,
    isVoting ? ballots.countCast(db, vote.topic) : 0,
  ]);
  return viewBallot(vote, {
    ...{ member, household, ballot, turnout: vote.result?.turnout ?? cast },
    tag: secret && voterTagOf(actor.personId, secret),
  });
}

/** The same after a command, with the ballot that it left; what it does not change costs no request in a rush. */
export const presentChanged = ({ member, stored: { vote } }: VoteRead, { ballot, tag }: Omit<OwnBallot, 'secret'>) =>
  viewBallot(vote, { member, household: undefined, ballot, turnout: undefined, tag });
