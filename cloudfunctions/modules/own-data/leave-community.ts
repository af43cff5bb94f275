import { leaveCommunity as leave } from '@domain/people/person';
import type { Handler } from '../handler';
import { startTimeBudget } from '../messages/time-budget';
import * as people from '../people/people-repository';
import { presentMe } from '../people/present-me';
import { forgetPerson } from './forget-person';

/** Milliseconds for what can be removed at once; the scheduler removes the rest. */
const BUDGET = 2000;

/** The caller leaves: they are a stranger at once, and everything that names them goes. */
export const leaveCommunity: Handler<'people.leave'> = async (_, context) => {
  if (context.person.joinedAt === undefined) return presentMe(context, context.person, undefined);
  const after = await people.change(context.db, context.person, (before) => leave(before, context.now));
  await forgetPerson(context, after, startTimeBudget(BUDGET, context.now));
  return presentMe(context, after, undefined);
};
