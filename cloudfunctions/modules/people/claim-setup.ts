import { AppError } from '@domain/errors';
import { addPosition } from '@domain/people/person';
import { isSetupCode } from '../../platform/setup-code';
import type { Handler } from '../handler';
import * as settingsRepository from '../settings/settings-repository';
import { countWrongCode, checkCodeAttempts } from './rate-limit';
import * as people from './people-repository';
import { presentMe } from './present-me';
import * as vault from './identity/vault-repository';

export const claimSetup: Handler<'people.claimSetup'> = async ({ code }, context) => {
  const { db, now, person } = context;
  await checkCodeAttempts(context);
  if (!isSetupCode(code)) {
    await countWrongCode(context);
    throw new AppError('ruleBroken', 'setup.code');
  }
  const settings = await context.settings();
  if (!(await settingsRepository.claimSetup(db, person.personId, now, settings)))
    throw new AppError('ruleBroken', 'setup.claimed');
  const after = await people.change(db, person, (before) =>
    addPosition(before, { role: 'centre', unit: settings.district.id, grids: [] }),
  );
  return presentMe(context, after, await vault.find(db, person.personId));
};
