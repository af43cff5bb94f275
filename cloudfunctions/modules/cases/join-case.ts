import { checkJoin } from '@domain/cases/joining';
import { sightOf } from '@domain/cases/sight';
import { AppError } from '@domain/errors';
import type { Handler } from '../handler';
import * as cases from './case-repository';
import * as joins from './join-repository';
import { present } from './present-case';

export const joinCase: Handler<'cases.join'> = async ({ id }, context) => {
  const { db, actor, now } = context;
  const { it, joined } = await cases.getWithJoin(db, id, joins.joinId(id, actor.token));
  checkJoin(it.facts, actor);

  const isNew = !joined && (await joins.add(db, id, actor.token, now));
  if (isNew) await cases.countJoin(db, id);

  const sight = sightOf(it.facts, actor, true);
  if (!sight) throw new AppError('notFound');
  return present(context, { ...it, joinedCount: it.joinedCount + (isNew ? 1 : 0) }, sight);
};
