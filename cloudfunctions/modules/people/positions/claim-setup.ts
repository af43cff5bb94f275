import { AppError } from '@domain/errors';
import { createMaintenanceNotice } from '@domain/messages/maintenance-notices';
import { addPosition } from '@domain/people/person';
import type { UserContext } from '../../../platform/context';
import { readSetupRecovery } from '../../../platform/environment';
import { isSetupCode } from '../../../platform/setup-code';
import type { Handler } from '../../handler';
import { deliverNotice } from '../../messages/deliver-notice';
import * as settingsRepository from '../../settings/settings-repository';
import { countCode } from '../rate-limit';
import * as people from '../people-repository';
import { districtsOf, hasCentre } from './has-centre';
import { presentMe } from '../present-me';
import * as vault from '../identity/vault-repository';

/**
 * Makes the caller the first administrator. Once there is one the code opens nothing, unless the function's environment
 * asks for a recovery, which is recorded and told to those who administer.
 */
export const claimSetup: Handler<'people.claimSetup'> = async ({ code }, context) => {
  const { db, now, person } = context;
  await countCode(context, code);
  const settings = await context.settings();
  const isHeld = await hasCentre(context, person.personId);
  const recovery = isHeld ? readSetupRecovery() : undefined;
  // whether the code is right is not told where it opens nothing
  if (isHeld && recovery === undefined) throw new AppError('ruleBroken', 'setup.claimed');
  if (!isSetupCode(code)) throw new AppError('ruleBroken', 'setup.code');

  const isClaimed =
    recovery === undefined
      ? await settingsRepository.claimSetup(db, person.personId, now, settings)
      : await recover(context, recovery);
  if (!isClaimed) throw new AppError('ruleBroken', 'setup.claimed');
  const after = await people.change(db, person, (before) =>
    addPosition(before, { role: 'centre', unit: settings.district.id, grids: [], since: now }),
  );
  return presentMe(context, after, await vault.find(db, person.personId));
};

async function recover(context: UserContext, recovery: string): Promise<boolean> {
  const { db, now, person, requestId } = context;
  if (!(await settingsRepository.recordRecovery(db, recovery, person.personId, now))) return false;
  console.warn(requestId, 'setup recovery', recovery, person.personId);
  for (const district of await districtsOf(context))
    await deliverNotice(
      db,
      createMaintenanceNotice('setupRecovered', {}, { cause: `recovery-${recovery}`, district, now }),
    );
  return true;
}
