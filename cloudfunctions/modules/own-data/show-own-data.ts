import { OWN_DATA_PARTS, type OwnDataEntry, type OwnDataPart } from '@domain/own-data/own-data';
import { communityDay } from '@domain/time';
import * as words from '@domain/vocabulary/own-data';
import type { UserContext } from '../../platform/context';
import * as bookings from '../bookings/booking/booking-repository';
import * as waitlist from '../bookings/waitlist/waitlist-repository';
import * as cases from '../cases/case-repository';
import * as supports from '../cases/supports/support-repository';
import type { Handler } from '../handler';
import * as inbox from '../messages/inbox-repository';
import * as identityAccesses from '../people/identity/identity-access-repository';
import * as vault from '../people/identity/vault-repository';
import { getCounty } from '../places/county-repository';

type Page = { entries: OwnDataEntry[]; more: boolean };

/** Rows of which one more than a page was read. */
const pageOf = <Row>(rows: readonly Row[], size: number, describe: (row: Row) => OwnDataEntry): Page => ({
  entries: rows.slice(0, size).map(describe),
  more: rows.length > size,
});

const PARTS: Record<OwnDataPart, (context: UserContext, page: number) => Promise<Page>> = {
  identity: async (context, page) => ({ entries: page === 0 ? await describeMe(context) : [], more: false }),
  cases: async ({ db, actor, now }, page) => {
    const { rows, more } = await cases.listHistoriesReportedBy(db, actor.personId, page);
    return { entries: rows.map(({ facts, events }) => words.describeOwnCase(facts, events, now)), more };
  },
  supports: async ({ db, actor }, page) => {
    const { ids, more } = await supports.listCaseIds(db, actor.personId, page);
    return { entries: (await cases.listByIds(db, ids)).map(({ facts }) => words.describeSupport(facts)), more };
  },
  bookings: async ({ db, actor }, page) =>
    pageOf(await bookings.listOfPerson(db, actor.personId, page), bookings.PAGE_SIZE, words.describeBooking),
  waitlist: async ({ db, actor, now }, page) => ({
    entries: page
      ? []
      : (await waitlist.listOfPerson(db, actor.personId, communityDay(now))).map(words.describeWaitlistEntry),
    more: false,
  }),
  messages: async ({ db, actor, now }, page) =>
    pageOf(await inbox.listPage(db, actor.personId, page), inbox.PAGE, (one) => words.describeMessage(one, now)),
  accesses: async ({ db, actor, now }, page) =>
    pageOf(await identityAccesses.listOfPerson(db, actor.personId, page), identityAccesses.PAGE, (one) =>
      words.describeAccess(one, now),
    ),
};

async function describeMe({ db, person, now, settings }: UserContext): Promise<OwnDataEntry[]> {
  const [identity, county, { district }] = await Promise.all([
    vault.find(db, person.personId),
    getCounty(db, now),
    settings(),
  ]);
  const homeName = county.compounds.find(({ id }) => id === person.compound)?.name;
  const { name, phone } = identity ?? {};
  const unitNames = Object.fromEntries([district, ...county.units].map(({ id, name: unitName }) => [id, unitName]));
  return words.describePerson(
    person,
    { ...(name && { name }), ...(phone && { phone }), ...(homeName && { homeName }), unitNames },
    now,
  );
}

/** Everything that is stored about the caller, in words. */
export const showOwnData: Handler<'people.myData'> = async ({ part, page }, context) => ({
  parts: await Promise.all(
    (part ? [part] : OWN_DATA_PARTS).map(async (one) => ({
      part: one,
      ...(await PARTS[one](context, part ? page : 0)),
    })),
  ),
});
