import { AppError } from '@domain/errors';
import type { Home } from '@domain/people/person';
import type { UserContext } from '../../platform/context';
import { getPhoneNumber } from '../../platform/wechat/phone-number';
import { getValidCounty } from '../places/county-repository';

/** The compound, grid and community that somebody names as home. Throws `invalidInput` for a compound that is gone. */
export async function findHome(id: string, { db, now }: UserContext): Promise<Home> {
  const compound = (await getValidCounty(db, now)).compounds.find((one) => one.id === id);
  if (!compound) throw new AppError('invalidInput', 'compound');
  return { compound: id, grid: compound.grid, community: compound.community };
}

/** The number behind a code of WeChat's phone button. Throws `invalidInput` for a used or expired code. */
export async function readPhone(code: string): Promise<string> {
  const phone = await getPhoneNumber(code);
  if (!phone) throw new AppError('invalidInput', 'phoneCode');
  return phone;
}
