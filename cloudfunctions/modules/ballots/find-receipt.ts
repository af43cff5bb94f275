import { viewReceipt } from '@domain/ballots/view';
import type { Handler } from '../handler';
import * as ballots from './ballot-repository';
import * as votes from './vote-repository';

/** Whether the ballot of a receipt lies in the counted box, and how it was counted; before that, nothing. */
export const findReceipt: Handler<'ballots.receipt'> = async ({ topic, receipt }, { db }) => {
  const { vote } = await votes.load(db, topic);
  const isCounted = vote.state === 'counted' || vote.state === 'destroyed';
  return viewReceipt(vote, isCounted ? await ballots.findInBox(db, topic, receipt) : undefined);
};
