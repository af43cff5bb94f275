import { registerResident, type Person } from '@domain/people/person';
import type { Handler } from '../handler';
import * as people from './people-repository';
import { presentMe } from './present-me';
import { findHome, readPhone } from './registration-input';
import * as vault from './identity/vault-repository';

/** Registers the caller as a resident; who is one already may add home, name or phone. */
export const joinCommunity: Handler<'people.join'> = async ({ compound, name, phoneCode, notice }, context) => {
  const { db, now, openid, person } = context;
  const home = compound === undefined ? undefined : await findHome(compound, context);
  const register = (before: Person) => registerResident(before, { home, notice, now });
  register(person); // a refusal comes before WeChat's code is used up
  const phone = phoneCode === undefined ? undefined : await readPhone(phoneCode);

  // first, so that nobody is a resident whom no message can reach
  const known = person.positions.length ? await vault.find(db, person.personId) : undefined;
  const identity = await vault.save(db, person.personId, known, { openid, name, phone }, now);
  const after = await people.change(db, person, register);
  return presentMe(context, after, identity);
};
