import {
  countGuestUse,
  GUEST_USE_DAYS,
  GUEST_USE_HALLS,
  GUEST_USE_PERIOD,
  type GuestUseView,
} from '@domain/bookings/guest-use';
import { hasRole } from '@domain/people/actor';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import * as halls from '../../halls/hall-repository';
import * as vault from '../../people/identity/vault-repository';
import { holderIdOf } from '../../people/positions/holder-id';
import { getCounty } from '../../places/county-repository';
import * as bookings from '../booking/booking-repository';

/** How much the desks of the halls that somebody supervises booked for guests. */
export const showGuestUse: Handler<'halls.guestUse'> = async ({ after }, context) => {
  const { db, now } = context;
  const { rows, next } = await halls.listSummaries(db, await communitiesOf(context), {
    after,
    limit: GUEST_USE_HALLS,
  });
  const counted = await Promise.all(
    rows.map(async (hall) => ({
      hall,
      use: countGuestUse(await bookings.listForGuests(db, hall.id, now - GUEST_USE_PERIOD)),
    })),
  );
  const writers = [...new Set(counted.flatMap(({ use }) => use.desks.map(({ writtenBy }) => writtenBy)))];
  const names = await vault.findWorkNames(db, writers);
  return {
    days: GUEST_USE_DAYS,
    halls: counted.map(({ hall, use }) => view(hall, use, names, context)),
    ...(next !== undefined && { next }),
  };
};

/** The communities whose halls somebody supervises; undefined for all. */
async function communitiesOf({ db, actor, now }: UserContext): Promise<string[] | undefined> {
  if (hasRole(actor, 'centre')) return undefined;
  const { units } = await getCounty(db, now);
  const own = actor.positions.filter(({ role }) => role === 'supervisor').map(({ unit }) => unit);
  if (units.some(({ id, kind }) => kind === 'district' && own.includes(id))) return undefined;
  return units.filter(({ parent = '' }) => own.includes(parent)).map(({ id }) => id);
}

function view(
  { id, name, communityName }: halls.HallSummary,
  { desks, ...use }: ReturnType<typeof countGuestUse>,
  names: ReadonlyMap<string, string>,
  { keys }: UserContext,
): GuestUseView['halls'][number] {
  return {
    ...{ id, name, communityName },
    ...use,
    desks: desks.map(({ writtenBy, ...count }) => {
      const workName = names.get(writtenBy);
      return { person: holderIdOf(writtenBy, keys.identity), ...(workName && { name: workName }), ...count };
    }),
  };
}
