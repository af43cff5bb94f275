import { AppError } from '@domain/errors';
import { applySettings } from '../../modules/county/finish-version';
import { registerHouseholds } from '../../modules/county/register-households';
import { scheduleRemoval } from '../../modules/files/remove-uploads';
import type { Handler } from '../../modules/handler';
import { startTimeBudget } from '../../modules/messages/time-budget';
import { getCurrentVersion } from '../../modules/places/county-repository';
import { applyVersion } from './apply-version';
import { prepareVersion } from './prepare';
import { readUpload } from './read-upload';
import { viewVersion } from './view-version';

/** Milliseconds of one answer in which households are brought into the register. */
const REGISTER_BUDGET = 8_000;
const MAX_REGISTERED_AT_ONCE = 5_000;

export const applyCounty: Handler<'county.apply'> = async ({ file, base, version }, context) => {
  const { db, actor } = context;
  const before = await getCurrentVersion(db);
  if (before?.version === version) return viewVersion(before);
  if ((before?.version ?? '') !== base) throw new AppError('conflict', 'county.overtaken');
  const prepared = await prepareVersion(context, await readUpload(file, context));
  // the file, or the day on which rows end, is another one than was looked at
  if (prepared.version !== version) throw new AppError('conflict', 'county.changed');
  await applyVersion(context, prepared, actor.personId);
  await applySettings(context);
  // the scheduler does the others within the hour, in memory of its own
  if (prepared.plan.next.households.length <= MAX_REGISTERED_AT_ONCE)
    await registerHouseholds(context, startTimeBudget(REGISTER_BUDGET, context.now));
  await scheduleRemoval(context, [file], version);
  return viewVersion(await getCurrentVersion(db));
};
