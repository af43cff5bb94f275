import type { MediationContext } from '@domain/mediations/lifecycle/conditions';
import { readerOf } from '@domain/mediations/lifecycle/mediation-roles';
import type { StoredMediation } from '@domain/mediations/mediation-types';
import { viewMediation, type MediationView } from '@domain/mediations/view';
import { AppError } from '@domain/errors';
import type { AppContext, UserContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import { listRoster } from './list-roster';
import * as mediations from './mediation-repository';

/** How mediations are stored. */
export const mediationStore: RecordStore<StoredMediation> = {
  collection: 'mediations',
  save: ({ db }, before, after) => mediations.save(db, before, after),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** What a decision about a mediation needs: the county's rules, the calendar and the moment. */
export async function createMediationContext(
  context: Pick<AppContext, 'settings' | 'calendar' | 'now'>,
): Promise<MediationContext> {
  const settings = await context.settings();
  return { rules: settings.mediationRules, calendar: context.calendar(settings), now: context.now };
}

/** A mediation that the caller may know of. Throws `notFound` for any other, as if it did not exist. */
export async function findVisibleMediation({ db, actor }: UserContext, id: string): Promise<StoredMediation> {
  const mediation = await mediations.get(db, id);
  if (!readerOf(mediation.facts, actor)) throw new AppError('notFound');
  return mediation;
}

/** A mediation as the caller sees it; for the desk with whom it may appoint. Throws `notFound`. */
export async function presentMediation(context: UserContext, mediation: StoredMediation): Promise<MediationView> {
  const { actor } = context;
  const { facts } = mediation;
  const appoints = facts.state === 'mediating' && readerOf(facts, actor) === 'desk';
  const roster = appoints ? await listRoster(context, facts.unit) : [];
  const view = viewMediation(mediation, { actor, roster, context: await createMediationContext(context) });
  if (!view) throw new AppError('notFound');
  return view;
}
