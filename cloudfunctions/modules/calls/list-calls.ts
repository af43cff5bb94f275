import { COUNTED_DAYS, countCalls, MAX_COUNTED } from '@domain/calls/counts';
import { callKeysOf } from '@domain/calls/lifecycle/call-roles';
import { canMakeCalls } from '@domain/calls/lifecycle/create-call';
import { viewCallCard } from '@domain/calls/view';
import { DAY } from '@domain/time';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import * as calls from './call-repository';
import { createCallContext } from './call-store';

/** The calls of the reader's units: what goes on first. The first page counts how both sides keep their word. */
export const listCalls: Handler<'calls.list'> = async ({ after }, context) => {
  const { db, actor } = context;
  const keys = callKeysOf(actor);
  const [page, callContext, { units }] = [
    await calls.listByKeys(db, keys, after),
    await createCallContext(context),
    await getValidCounty(db, context.now),
  ];
  return {
    calls: page.rows.map((call) => viewCallCard(call, actor, callContext)),
    ...(page.next !== undefined && { next: page.next }),
    ...(after === undefined && { counts: await countOwn(context, keys) }),
    mayMake: canMakeCalls(units, actor),
  };
};

async function countOwn({ db, actor, now }: UserContext, keys: readonly string[]) {
  const { rows, next } = await calls.listSince(db, keys, now - COUNTED_DAYS * DAY, MAX_COUNTED);
  return countCalls(
    rows,
    actor.positions.map(({ unit }) => unit),
    next !== undefined,
  );
}
