import { isSecretDue, nextVoteTimer } from '@domain/ballots/vote';
import type { AppContext } from '../../platform/context';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as votes from './vote-repository';
import { closeVote, completeRoll, destroySecret } from './votes';

const voteTimers: TimerJob<votes.StoredVote, votes.StoredVote> = {
  name: 'vote timers',
  listDue: votes.listDue,
  load: async (_, listed) => listed.map((stored) => () => stored),
  runDueAction: async (context, { vote }) => {
    if ((nextVoteTimer(vote) ?? Infinity) > context.now) return undefined;
    if (vote.state === 'roll') await completeRoll(context, vote);
    else if (vote.state === 'open') await closeVote(context, vote.topic);
    else if (isSecretDue(vote, context.now)) await destroySecret(context, vote);
    return undefined;
  },
};

/**
 * Closes votes that are over, destroys secrets that nobody may need any more, and completes rolls. Answers how many it
 * looked at.
 */
export const processVoteTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, voteTimers);
