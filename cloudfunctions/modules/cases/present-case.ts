import type { NeighbourAnswer } from '@domain/cases/neighbours/answer';
import type { Case } from '@domain/cases/record';
import { visibilityOf, type Visibility } from '@domain/cases/access/visibility';
import {
  viewCase,
  viewHistory,
  visibleHistoryPhotos,
  visiblePhotos,
  type CaseView,
  type HistoryView,
} from '@domain/cases/view';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { getPhotoLinks } from '../files/photo-links';
import { getValidCounty } from '../places/county-repository';
import * as cases from './case-repository';
import { createDecisionContext } from './case-store';
import { supportId } from './supports/support-repository';

/**
 * A case with what the caller may see of it. Throws `notFound` when it does not exist, or when the caller must not know
 * of it.
 */
export async function findVisible(
  { db, actor }: UserContext,
  id: string,
): Promise<{ record: Case; visibility: Visibility; supported: boolean; answer?: NeighbourAnswer | undefined }> {
  const { record, supported, answer } = await cases.getWithSupport(db, id, supportId(id, actor.personId));
  const visibility = visibilityOf(record.facts, actor, supported);
  if (!visibility) throw new AppError('notFound');
  return { record, visibility, supported, answer };
}

/**
 * A case as the caller may see it, with what they answered as a neighbour, and addresses of the photos that they will
 * be shown.
 */
export async function present(
  context: UserContext,
  record: Case,
  visibility: Visibility,
  answer?: NeighbourAnswer,
): Promise<CaseView> {
  const { db, actor, now } = context;
  const decisionContext = await createDecisionContext(context, record.facts);
  const reader = { actor, visibility, context: decisionContext, units: (await getValidCounty(db, now)).units, answer };
  return viewCase(record, { ...reader, link: await getPhotoLinks(visiblePhotos(record, reader)) });
}

/** A page of its history likewise. */
export async function presentHistory(
  context: UserContext,
  record: Case,
  visibility: Visibility,
  after: string | undefined,
): Promise<HistoryView> {
  const reader = { actor: context.actor, visibility, context: await createDecisionContext(context, record.facts) };
  const link = await getPhotoLinks(visibleHistoryPhotos(record, reader, after));
  return viewHistory(record, { ...reader, link }, after);
}
