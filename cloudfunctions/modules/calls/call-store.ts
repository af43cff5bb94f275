import type { StoredCall } from '@domain/calls/call-types';
import { canSeeCall } from '@domain/calls/lifecycle/call-roles';
import type { CallContext } from '@domain/calls/lifecycle/conditions';
import { AppError } from '@domain/errors';
import type { AppContext, UserContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import * as calls from './call-repository';

/** How calls are stored. */
export const callStore: RecordStore<StoredCall> = {
  collection: 'calls',
  save: ({ db }, before, after) => calls.save(db, before, after),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** What a decision about a call needs: the county's rules, the calendar and the moment. */
export async function createCallContext(
  context: Pick<AppContext, 'settings' | 'calendar' | 'now'>,
): Promise<CallContext> {
  const settings = await context.settings();
  return { rules: settings.callRules, calendar: context.calendar(settings), now: context.now };
}

/** A call that the caller may know of. Throws `notFound` for any other. */
export async function findVisibleCall({ db, actor }: UserContext, id: string): Promise<StoredCall> {
  const call = await calls.get(db, id);
  if (!canSeeCall(call.facts, actor)) throw new AppError('notFound');
  return call;
}
