import { AppError } from '@domain/errors';
import { registerResident, type Home } from '@domain/people/person';
import type { UserContext } from '../../platform/context';
import { getPhoneNumber } from '../../platform/wechat/phone-number';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import * as people from './people-repository';
import { presentMe } from './present-me';
import * as vault from './vault-repository';
import type { Identity } from './vault-repository';

export const joinCommunity: Handler<'people.join'> = async ({ compound, name, phoneCode }, context) => {
  const { db, now, openid, person } = context;
  const home = compound === undefined ? undefined : await findHome(compound, context);
  const phone = phoneCode === undefined ? undefined : await readPhone(phoneCode);
  const known = person.positions.length ? await vault.find(db, person.personId) : undefined;
  const identity: Identity = {
    ...known,
    openid,
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
  };

  const after = registerResident(person, home, now);
  // first, so that nobody is a resident whom no message can reach
  await vault.save(db, person.personId, known, identity);
  await people.save(db, person, after);
  return presentMe(context, after, identity);
};

async function findHome(id: string, { db, now }: UserContext): Promise<Home> {
  const compound = (await getValidCounty(db, now)).compounds.find((one) => one.id === id);
  if (!compound) throw new AppError('invalidInput', 'compound');
  return { compound: id, grid: compound.grid, community: compound.community };
}

async function readPhone(code: string): Promise<string> {
  const phone = await getPhoneNumber(code);
  if (!phone) throw new AppError('invalidInput', 'phoneCode');
  return phone;
}
