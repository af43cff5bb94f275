import { toSettings, withWorkbook } from '@domain/county/to-settings';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import { getCurrentVersion, saveSettingsDone } from '../places/county-repository';
import { findOverrides, saveOverrides } from '../settings/settings-repository';
import { registerHouseholds } from './register-households';
import { readWorkbook } from './workbook-repository';

/** What follows the switch to a version: its settings, and its households in the register. Can be done again. */
export async function finishVersion(context: AppContext, budget: TimeBudget): Promise<number> {
  await applySettings(context);
  return registerHouseholds(context, budget);
}

/** Takes what the workbook says into the settings; when somebody else saves them meanwhile, the next run does. */
export async function applySettings({ db }: Pick<AppContext, 'db'>): Promise<void> {
  const current = await getCurrentVersion(db);
  if (!current?.settingsDue || current.workbookPages === undefined) return;
  const settings = await findOverrides(db);
  if (settings) {
    const said = toSettings(await readWorkbook(db, current.version, current.workbookPages));
    const after = withWorkbook(settings, said, rulesVersionOf(current.version));
    if (after && !(await saveOverrides(db, settings, after))) return;
  }
  await saveSettingsDone(db, current.version);
}

const rulesVersionOf = (version: string): string => `w-${version.slice(0, 12)}`;
