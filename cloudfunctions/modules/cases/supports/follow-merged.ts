import { recipientOf, type CaseFacts } from '@domain/cases/case';
import type { AppContext } from '../../../platform/context';
import { incrementSupportCount } from '../case-repository';
import * as maintenance from '../maintenance-repository';
import * as supports from './support-repository';

/** Whoever is told of a case that is merged into another follows that one like a neighbour who joined it. */
export async function followMerged({ db, now }: AppContext, it: CaseFacts, other: string): Promise<void> {
  if (it.reporterLeft) return;
  if (await supports.add(db, other, recipientOf(it), now)) await incrementSupportCount(db, other);
}

/** They follow it no more once theirs is handled by itself. */
export async function unfollowSplit({ db }: AppContext, it: CaseFacts, other: string): Promise<void> {
  // the count first: a process that dies in between counts the same again
  await maintenance.recountSupports(db, other, recipientOf(it));
  await supports.remove(db, other, recipientOf(it));
}
