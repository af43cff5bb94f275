import { mediationKeysOf, readerOf } from '@domain/mediations/lifecycle/mediation-roles';
import { viewMediationCard } from '@domain/mediations/view';
import type { Handler } from '../handler';
import * as mediations from './mediation-repository';
import { findVisibleMediation, presentMediation } from './mediation-store';

export const showMediation: Handler<'mediations.show'> = async ({ id }, context) =>
  presentMediation(context, await findVisibleMediation(context, id));

/** The reader's own mediations and those in which they work. Who is of a quarrel does not find it at their desk. */
export const listMediations: Handler<'mediations.list'> = async ({ after }, { db, actor }) => {
  const { rows, next } = await mediations.listByKeys(db, mediationKeysOf(actor), after);
  return {
    mediations: rows.flatMap((mediation) => {
      const reader = readerOf(mediation, actor);
      return reader ? [viewMediationCard(mediation, reader)] : [];
    }),
    ...(next !== undefined && { next }),
  };
};
