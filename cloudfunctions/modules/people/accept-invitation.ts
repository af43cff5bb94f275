import { offeredPost, take } from '@domain/people/person';
import type { Handler } from '../handler';
import * as invitations from './invitation-repository';
import * as people from './people-repository';
import { presentMe } from './present-me';

export const acceptInvitation: Handler<'people.acceptInvitation'> = async ({ code }, context) => {
  const { db, now, person } = context;
  const { it, guest } = await invitations.findWithGuest(db, code, person.token);
  const after = take(person, offeredPost(it, person.token, now));

  if (!it.usedBy) await invitations.use(db, code, person.token, now);
  await people.save(db, person, after);
  return presentMe(context, after, guest);
};
