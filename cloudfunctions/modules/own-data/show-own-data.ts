import { OWN_DATA_PARTS, type OwnDataEntry, type OwnDataPart } from '@domain/own-data/own-data';
import { communityDay } from '@domain/time';
import * as words from '@domain/vocabulary/own-data/own-data';
import { describeOwnMediation } from '@domain/vocabulary/own-data/own-mediations';
import type { UserContext } from '../../platform/context';
import type { Page } from '../../platform/database/pages';
import { cursorOwnerOf, openCursor, sealCursor } from '../../platform/database/sealed-cursor';
import * as bookings from '../bookings/booking/booking-repository';
import * as waitlist from '../bookings/waitlist/waitlist-repository';
import * as cases from '../cases/case-repository';
import * as supports from '../cases/supports/support-repository';
import type { Handler } from '../handler';
import * as households from '../households/household-repository';
import * as householdMembers from '../households/member-repository';
import { withoutHidden } from '../messages/guard-repository';
import * as mediations from '../mediations/mediation-repository';
import * as inbox from '../messages/inbox-repository';
import * as identityAccesses from '../people/identity/identity-access-repository';
import * as vault from '../people/identity/vault-repository';
import { getCounty } from '../places/county-repository';
import * as cards from '../walls/card-repository';

type Entries = { entries: OwnDataEntry[]; next?: string };

const describePage = <Row>({ rows, ...page }: Page<Row>, describe: (row: Row) => OwnDataEntry): Entries => ({
  entries: rows.map(describe),
  ...page,
});

const PARTS: Record<OwnDataPart, (context: UserContext, after: string | undefined) => Promise<Entries>> = {
  identity: async (context, after) => ({ entries: after === undefined ? await describeMe(context) : [] }),
  cases: async ({ db, actor, now }, after) =>
    describePage(await cases.listHistoriesReportedBy(db, actor.personId, after), ({ facts, events }) =>
      words.describeOwnCase(facts, events, now),
    ),
  supports: async ({ db, actor }, after) => {
    const { rows: ids, ...page } = await supports.listCaseIds(db, actor.personId, after);
    return { entries: (await cases.listByIds(db, ids)).map(({ facts }) => words.describeSupport(facts)), ...page };
  },
  walls: async ({ db, actor, now }, after) =>
    describePage(await cards.listOfReporter(db, actor.personId, after), (card) => words.describeCard(card, now)),
  mediations: async ({ db, actor, now }, after) =>
    describePage(await mediations.listHistoriesOf(db, actor.personId, after), (mediation) =>
      describeOwnMediation(mediation, actor, now),
    ),
  bookings: async ({ db, actor }, after) =>
    describePage(
      await bookings.listOfPerson(db, actor.personId, { after, limit: bookings.PAGE_SIZE }),
      words.describeBooking,
    ),
  waitlist: async ({ db, actor, now }, after) => ({
    entries:
      after === undefined
        ? (await waitlist.listOfPerson(db, actor.personId, communityDay(now))).map(words.describeWaitlistEntry)
        : [],
  }),
  messages: async ({ db, actor, now }, after) => {
    const { rows, ...page } = await inbox.listPage(db, actor.personId, after);
    const entries = (await withoutHidden(db, rows, actor)).map((one) => words.describeMessage(one, now));
    return { entries, ...page };
  },
  accesses: async ({ db, actor, now }, after) =>
    describePage(await identityAccesses.listOfPerson(db, actor.personId, after), (one) =>
      words.describeAccess(one, now),
    ),
};

async function describeMe({ db, person, now, settings }: UserContext): Promise<OwnDataEntry[]> {
  const [identity, county, { district }, member] = await Promise.all([
    vault.find(db, person.personId),
    getCounty(db, now),
    settings(),
    householdMembers.find(db, person.personId),
  ]);
  const household = member && (await households.find(db, member.household));
  const homeName = county.compounds.find(({ id }) => id === person.compound)?.name;
  const { name, phone } = identity ?? {};
  const unitNames = Object.fromEntries([district, ...county.units].map(({ id, name: unitName }) => [id, unitName]));
  return words.describePerson(
    person,
    {
      ...(name && { name }),
      ...(phone && { phone }),
      ...(homeName && { homeName }),
      ...(household && { household }),
      unitNames,
    },
    now,
  );
}

/** Everything that is stored about the caller, in words. */
export const showOwnData: Handler<'people.myData'> = async ({ part, after }, context) => {
  const owner = cursorOwnerOf(context);
  const behind = part && openCursor(after, owner);
  return {
    parts: await Promise.all(
      (part ? [part] : OWN_DATA_PARTS).map(async (one) => {
        const { entries, next } = await PARTS[one](context, behind);
        return { part: one, entries, ...(next !== undefined && { next: sealCursor(next, owner) }) };
      }),
    ),
  };
};
