import { moveHome } from '@domain/people/person';
import type { Handler } from '../handler';
import * as people from './people-repository';
import { presentMe } from './present-me';
import { findHome, readPhone } from './registration-input';
import * as vault from './identity/vault-repository';

/** Corrects or removes what the caller said about themselves; what is not named stays. */
export const correctRegistration: Handler<'people.correct'> = async (
  { compound, name, phoneCode, removePhone },
  context,
) => {
  const { db, now, openid, person } = context;
  const home = compound ? await findHome(compound, context) : undefined;
  const phone = removePhone ? '' : phoneCode === undefined ? undefined : await readPhone(phoneCode);

  const known = await vault.find(db, person.personId);
  const identity = await vault.save(db, person.personId, known, { openid, name, phone }, now);
  const after = compound === undefined ? person : await people.change(db, person, (before) => moveHome(before, home));
  return presentMe(context, after, identity);
};
