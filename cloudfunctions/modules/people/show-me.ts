import type { Handler } from '../handler';
import { presentMe } from './present-me';
import * as vault from './identity/vault-repository';

export const showMe: Handler<'people.me'> = async (_, context) => {
  const { db, person } = context;
  const identity = person.positions.length ? await vault.find(db, person.personId) : undefined;
  return presentMe(context, person, identity);
};
