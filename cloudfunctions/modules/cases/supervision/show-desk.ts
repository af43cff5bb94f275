import { viewDesk } from '@domain/cases/supervision/view';
import type { Handler } from '../../handler';
import { createDecisionContext } from '../case-store';
import { listWatched } from './desk-repository';

/** What waits for a supervisor or the centre. */
export const showSupervisionDesk: Handler<'supervision.desk'> = async (_, context) => {
  const { rows, full } = await listWatched(context.db, context.actor);
  return viewDesk(rows, { actor: context.actor, contextOf: (it) => createDecisionContext(context, it), full });
};
