import { castBallot as castOn, contestBallot, isObeyed } from '@domain/ballots/ballot';
import { checkCasting } from '@domain/ballots/vote';
import { AppError } from '@domain/errors';
import { requestTagsOf, sealChoice } from '../../platform/vote-secret';
import * as ballots from './ballot-repository';
import { findOwnBallot, presentBallot, presentChanged, voterHandler } from './own-ballot';

export const showBallot = voterHandler<'ballots.show'>((_, context, read) => presentBallot(context, read));

/** Casts the ballot of the caller's household, or changes it. One conditional write decides. */
export const castBallot = voterHandler<'ballots.cast'>(async ({ choice, requestId }, context, read) => {
  const { db, actor, now } = context;
  const { vote } = read.stored;
  const { secret, ballot, tag } = await findOwnBallot(context, read);
  const request = requestTagsOf({ personId: actor.personId, requestId, choice }, secret);
  // also after the end: a lost answer is given again
  if (isObeyed(ballot, request)) return presentChanged(read, { ballot, tag });
  checkCasting(vote, now);
  if (!vote.options.some(({ id }) => id === choice)) throw new AppError('invalidInput', 'choice');
  if (ballot.voter === undefined && (await ballots.hasCastOther(db, ballot, tag)))
    throw new AppError('ruleBroken', 'ballots.votedElsewhere');
  const after = castOn(ballot, { request, voter: tag, sealed: sealChoice(choice, ballot.receipt, secret) });
  if (!(await ballots.save(db, ballot, after))) throw new AppError('conflict');
  return presentChanged(read, { ballot: after, tag });
});

/** Another adult of the household objects to its ballot, or takes that back. */
export const objectToBallot = voterHandler<'ballots.object'>(async ({ contest }, context, read) => {
  const { ballot, tag } = await findOwnBallot(context, read);
  const after = contestBallot(ballot, { by: tag, contest });
  if (after !== ballot) {
    checkCasting(read.stored.vote, context.now);
    if (!(await ballots.save(context.db, ballot, after))) throw new AppError('conflict');
  }
  return presentChanged(read, { ballot: after, tag });
});
