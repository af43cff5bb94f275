import { withFormer, type FormerPerson } from '@domain/people/former';
import { registerResident, type Person } from '@domain/people/person';
import { formerIdOf } from '../../platform/identity';
import { joinedHandler } from '../handler';
import * as weeklyQuotas from '../bookings/room-days/weekly-quota-repository';
import * as vault from '../people/identity/vault-repository';
import * as people from '../people/people-repository';
import { presentMe } from '../people/present-me';
import { findHome, readPhone } from '../people/registration-input';

/** Registers the caller as a resident; who is one already may add home, name or phone. */
export const joinCommunity = joinedHandler<'people.join', FormerPerson | undefined>({
  read: async (_, { db, keys }, caller) => {
    const { person, former } = await people.findWithFormer(db, caller, formerIdOf(caller, keys.identity));
    return { person, read: former };
  },
  handle: async ({ compound, name, phoneCode, notice }, context, former) => {
    const { db, now, openid, person } = context;
    const home = compound === undefined ? undefined : await findHome(compound, context);
    const { limits } = await context.settings();
    const register = (before: Person) => {
      const registered = registerResident(before, { home, notice, now });
      return before.joinedAt === undefined ? withFormer(registered, former, limits, now) : registered;
    };
    register(person); // a refusal comes before WeChat's code is used up
    const phone = phoneCode === undefined ? undefined : await readPhone(phoneCode);

    // first, so that nobody is a resident whom no message can reach
    const known = person.positions.length ? await vault.find(db, person.personId) : undefined;
    const identity = await vault.save(db, person.personId, known, { openid, name, phone }, now);
    if (former?.weeks && person.joinedAt === undefined) await weeklyQuotas.restore(db, person.personId, former.weeks);
    const after = await people.change(db, person, register);
    return presentMe(context, after, identity);
  },
});
