import { advance } from '@domain/cases/advance';
import type { CaseAction, Details } from '@domain/cases/event';
import type { CaseView } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import { rulesForVersion } from '@domain/settings/settings';
import type { UserContext } from '../../platform/context';
import { drainCase } from '../messages/drain-outbox';
import { getValidCounty } from '../places/county-repository';
import * as cases from './case-repository';
import { checkOwnPhotos } from '../files/check-own-photos';
import { findVisible, present } from './present-case';

type ActionRequest = { id: string; version: number; action: CaseAction; details: Details };

/**
 * One action of one person on one case: read, decide, write, show. Throws `conflict` when the caller saw an older
 * version.
 */
export async function applyAction(
  context: UserContext,
  { id, version, action, details }: ActionRequest,
): Promise<CaseView> {
  const { db, actor, now } = context;
  checkOwnPhotos(details.photos ?? [], context);
  const { record: before, visibility } = await findVisible(context, id);
  if (before.version !== version) throw new AppError('conflict');
  const settings = await context.settings();
  const rules = rulesForVersion(settings, before.facts.rulesVersion);
  const unit =
    details.unit === undefined
      ? undefined
      : (await getValidCounty(db, now)).units.find((one) => one.id === details.unit);

  const after = advance(before, action, actor, details, { rules, calendar: context.calendar(settings), now, unit });
  const saved = await cases.save(db, before, after, rules);

  await drainCase(context, { ...saved, id });
  return present(context, saved, visibility);
}
