import type { Input, EndpointName, ApiReply } from '@domain/contract';
import { MAX_WAITLIST_ENTRIES } from '@domain/bookings/waitlist-places';
import { MAX_ATTEMPTS } from '@domain/bookings/availability/weekly-quota';
import { MAX_POSITIONS } from '@domain/people/input-limits';
import type { LimitedAction } from '@domain/people/limits';
import type { Person } from '@domain/people/person';
import { addDays, communityDay } from '@domain/time';
import { photoFolderOf } from '../../../cloudfunctions/modules/files/photo-folder';
import { aReport } from '../../support/aCase';
import { aPictureNamed } from '../../support/pictures';
import { withSchemas } from '../../support/cloud/with-schemas';
import { IDENTITY_KEY, openidOf, personIdFor } from '../../support/people';
import { settings } from '../../support/places';
import { aMediationRequest } from '../mediations/a-mediation';
import { gather, reasons, type Crowd } from '../bookings/crowd';
import { aDay, aWish } from '../bookings/requests';

/** So many calls of one person arrive at once, each at an instance of its own. */
const AT_ONCE = 8;

const limits = {
  reports: [{ most: 5, hours: 1 }],
  additions: [{ most: 3, hours: 1 }],
  supports: [{ most: 3, hours: 1 }],
  codes: [{ most: 7, hours: 1 }],
  waits: [{ most: 5, hours: 1 }],
  photos: [{ most: 3, hours: 1 }],
  mediations: [{ most: 2, hours: 1 }],
  queries: [{ most: 500, hours: 1 }],
};

type Calls = { name: EndpointName; inputs: object[]; openid?: string };
type Limit = {
  /** The calls of somebody that are sent at once. */
  prepare: (crowd: Crowd) => Promise<Calls>;
  /** How they are answered. */
  answers: Record<string, number>;
  /** How many of what is limited there is afterwards, and how many there may be. */
  stored: (crowd: Crowd) => number;
  most: number;
};

const lin = openidOf('lin');
const many = <T>(make: (n: number) => T, count = AT_ONCE): T[] => Array.from({ length: count }, (_, n) => make(n));
const rows = (crowd: Crowd, collection: string) => crowd.emulator.database.dump(collection) as object[];
const person = (crowd: Crowd) =>
  (rows(crowd, 'people') as (Person & { _id: string })[]).find(({ _id }) => _id === personIdFor('lin'))!;

/** Cases like one that somebody reported, all theirs. */
async function casesOf(crowd: Crowd, openid: string, count = AT_ONCE): Promise<string[]> {
  const made = await crowd.ask(openid, 'cases.report', aReport());
  if (!made.ok) throw new Error(made.error.reason);
  const [first] = rows(crowd, 'cases');
  const copies = many((n) => ({ ...first, _id: `copy${n}` }), count);
  await crowd.control('seed', { cases: copies });
  return copies.map(({ _id }) => _id);
}

async function photo(crowd: Crowd, n: number): Promise<string> {
  const folder = photoFolderOf(personIdFor('lin'), IDENTITY_KEY, communityDay(Date.now()));
  const answer = await fetch(`${crowd.emulator.url}/cloud/files?path=${encodeURIComponent(`${folder}/race${n}.jpg`)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': lin },
    body: Buffer.from(aPictureNamed(`race${n}`)),
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}

/** The hall's rules are changed, so that another limit than the usual one is met first. */
async function withRules(crowd: Crowd, rules: object): Promise<void> {
  for (const [n, change] of [{ rules }, { room: 'h1-chess', rules }].entries())
    expect(
      await crowd.ask(crowd.desk, 'halls.updateSetup', { kind: 'rules', hall: 'h1', version: n + 1, ...change }),
    ).toMatchObject({ ok: true });
}

/** Every half hour of the day in two rooms: times of one person that do not overlap. */
const time = (n: number) => ({
  from: `${String(9 + n).padStart(2, '0')}:00`,
  to: `${String(10 + n).padStart(2, '0')}:00`,
});
const guest = { name: '王大爷', phone: '13800001111' };
const taken = async (crowd: Crowd, times: object[]) => {
  for (const [n, one] of times.entries())
    expect(await crowd.ask(crowd.neighbour(n), 'bookings.book', aWish(one))).toMatchObject({ ok: true });
};

/** What is counted coarsely, and is not meant to hold exactly. */
type Coarse = 'queries';

const RATE_LIMITS: Record<Exclude<LimitedAction, Coarse>, Limit> = {
  // one person joins once, however often they tap
  joins: {
    prepare: async () => ({ openid: 'o-newcomer', name: 'people.join', inputs: many(() => ({ agreed: true })) }),
    answers: { ok: 8 },
    stored: (crowd) =>
      (rows(crowd, 'people') as Person[]).reduce((sum, { attempts }) => sum + (attempts?.joins?.at.length ?? 0), 0),
    most: 1,
  },
  reports: {
    prepare: async () => ({ name: 'cases.report', inputs: many(() => aReport()) }),
    answers: { ok: 5, 'tooMany.reports': 3 },
    stored: (crowd) => rows(crowd, 'cases').length,
    most: 5,
  },
  photos: {
    prepare: async (crowd) => {
      const photos = await Promise.all(many((n) => photo(crowd, n)));
      return { name: 'cases.report', inputs: photos.map((one) => aReport({ photos: [one] })) };
    },
    answers: { ok: 3, 'tooMany.photos': 5 },
    stored: (crowd) => rows(crowd, 'cases').length,
    most: 3,
  },
  additions: {
    prepare: async (crowd) => ({
      name: 'cases.advance',
      inputs: (await casesOf(crowd, lin)).map((id) => ({ id, version: 1, action: 'supplement', note: '五层也坏了' })),
    }),
    answers: { ok: 3, 'tooMany.additions': 5 },
    stored: (crowd) => (rows(crowd, 'cases') as { version: number }[]).filter(({ version }) => version === 2).length,
    most: 3,
  },
  supports: {
    prepare: async (crowd) => ({
      name: 'cases.support',
      inputs: (await casesOf(crowd, openidOf('wu'))).map((id) => ({ id })),
    }),
    answers: { ok: 3, 'tooMany.supports': 5 },
    stored: (crowd) => rows(crowd, 'supports').length,
    most: 3,
  },
  codes: {
    prepare: async () => ({ name: 'people.acceptInvitation', inputs: many((n) => ({ code: `guessed-code-${n}` })) }),
    answers: { notFound: 7, 'tooMany.codes': 1 },
    stored: (crowd) => person(crowd).attempts!.codes!.at.length,
    most: 7,
  },
  mediations: {
    prepare: async () => ({ name: 'mediations.ask', inputs: many(() => aMediationRequest()) }),
    answers: { ok: 2, 'tooMany.mediations': 6 },
    stored: (crowd) => rows(crowd, 'mediations').length,
    most: 2,
  },
  waits: {
    prepare: async (crowd) => {
      const days = [0, 1, 2].map((n) => addDays(aDay(), n));
      const wishes = days.flatMap((day) => ['h1-big', 'h1-talk', 'h1-chess'].map((roomId) => ({ roomId, day })));
      await taken(crowd, wishes);
      return { name: 'bookings.joinWaitlist', inputs: wishes.slice(0, AT_ONCE).map((one) => aWish(one)) };
    },
    answers: { ok: 5, 'tooMany.waits': 3 },
    stored: (crowd) => rows(crowd, 'waitlist').length,
    most: 5,
  },
};

const OTHER_LIMITS: Record<string, Limit> = {
  'places on the waiting list of a space and day': {
    prepare: async (crowd) => {
      await taken(
        crowd,
        many((n) => time(n)),
      );
      return { name: 'bookings.joinWaitlist', inputs: many((n) => aWish(time(n))) };
    },
    answers: { ok: MAX_WAITLIST_ENTRIES, 'bookings.places': AT_ONCE - MAX_WAITLIST_ENTRIES },
    stored: (crowd) => rows(crowd, 'waitlist').length,
    most: MAX_WAITLIST_ENTRIES,
  },
  'one time, waited for with eight taps': {
    prepare: async (crowd) => {
      await taken(crowd, [{}]);
      return { name: 'bookings.joinWaitlist', inputs: many(() => aWish()) };
    },
    answers: { ok: 8 },
    stored: (crowd) => rows(crowd, 'waitlist').length,
    most: 1,
  },
  'bookings of a day': {
    prepare: async () => ({
      name: 'bookings.book',
      inputs: many((n) => aWish({ ...time(n), roomId: n % 2 ? 'h1-talk' : 'h1-big' })),
    }),
    answers: { ok: 1, 'bookings.perDay': 7 },
    stored: (crowd) => crowd.live().length,
    most: 1,
  },
  'bookings of a week': {
    prepare: async (crowd) => {
      await withRules(crowd, { perDay: 3, perWeek: 3 });
      return { name: 'bookings.book', inputs: many((n) => aWish({ ...time(n), day: addDays(aDay(), n % 2) })) };
    },
    answers: { ok: 3, 'bookings.perWeek': 5 },
    stored: (crowd) => crowd.live().length,
    most: 3,
  },
  'attempts to book in a week': {
    prepare: async (crowd) => {
      await withRules(crowd, { perDay: 10, perWeek: 30 });
      for (let n = 0; n < MAX_ATTEMPTS - 3; n++) {
        const made = (await crowd.ask(lin, 'bookings.book', aWish())) as ApiReply<'bookings.book'>;
        if (!made.ok) throw new Error(made.error.reason);
        await crowd.ask(lin, 'bookings.cancel', { id: made.data.id });
      }
      return { name: 'bookings.book', inputs: many((n) => aWish(time(n))) };
    },
    answers: { ok: 3, 'bookings.attempts': 5 },
    stored: (crowd) => crowd.live().length,
    most: 3,
  },
  'bookings for guests of one telephone': {
    prepare: async (crowd) => ({
      openid: crowd.desk,
      name: 'bookings.book',
      inputs: many((n) => aWish({ ...time(n), guest: { ...guest, name: `王${n}` } })),
    }),
    answers: { ok: 2, 'bookings.perPhone': 6 },
    stored: (crowd) => crowd.live().length,
    most: 2,
  },
  'bookings for guests without a telephone': {
    prepare: async (crowd) => ({
      openid: crowd.desk,
      name: 'bookings.book',
      inputs: many((n) => aWish({ ...time(n), guest: { name: `王${n}` } })),
    }),
    answers: { ok: 6, 'bookings.perDesk': 2 },
    stored: (crowd) => crowd.live().length,
    most: 6,
  },
  positions: {
    prepare: async (crowd) => {
      const held = many((n) => ({ role: 'handler', unit: `u${n}`, grids: [] }), MAX_POSITIONS - 4);
      const before = person(crowd);
      await crowd.control('seed', { people: [{ ...before, positions: [...before.positions, ...held] }] });
      const roles = ['desk', 'leader', 'verifier', 'caller', 'supervisor', 'handler', 'gridOfficer'] as const;
      const offers: Input<'people.invite'>[] = many((n) => ({
        ...{ role: roles[n % 7]!, unit: n === 4 ? 's1' : 'c1', requestId: `i${n}` },
        grids: n === 6 ? ['g1'] : [],
      }));
      const codes: string[] = [];
      for (const offer of offers.slice(0, 7)) {
        const made = (await crowd.ask(openidOf('luo'), 'people.invite', offer)) as ApiReply<'people.invite'>;
        if (!made.ok) throw new Error(`${offer.role} ${made.error.reason}`);
        codes.push(made.data.code);
      }
      return { name: 'people.acceptInvitation', inputs: codes.map((code) => ({ code })) };
    },
    answers: { ok: 3, 'people.positions': 4 },
    stored: (crowd) => person(crowd).positions.length,
    most: MAX_POSITIONS,
  },
};

const storedSettings = withSchemas({ settings: [{ _id: 'current', ...settings, limits }] });

describe('eight calls of one person at once', () => {
  let crowd: Crowd;
  beforeAll(async () => void (crowd = await gather()));
  beforeEach(async () => {
    await crowd.reset();
    await crowd.control('seed', storedSettings);
  });
  afterAll(() => crowd.close());

  const LIMITS = Object.entries({ ...RATE_LIMITS, ...OTHER_LIMITS });
  test.each(LIMITS)('pass no limit: %s', async (_, { prepare, answers, stored, most }) => {
    const { name, inputs, openid = lin } = await prepare(crowd);
    const replies = await Promise.all(inputs.map((input) => crowd.ask(openid, name, input)));
    expect({ answers: reasons(replies), stored: stored(crowd) }).toEqual({ answers, stored: most });
  });

  test('two positions, a new home and a newer consent at once: nothing of it is lost', async () => {
    const codes: string[] = [];
    for (const role of ['verifier', 'caller'] as const) {
      const made = await crowd.ask(openidOf('luo'), 'people.invite', { role, unit: 'c1', requestId: role });
      if (made.ok) codes.push((made.data as { code: string }).code);
    }
    const replies = await Promise.all([
      ...codes.map((code) => crowd.ask(lin, 'people.acceptInvitation', { code })),
      crowd.ask(lin, 'people.correct', { compound: 'k2' }),
      crowd.ask(lin, 'people.join', { agreed: true, notice: '2027-01-01' }),
    ]);
    expect(reasons(replies)).toEqual({ ok: 4 });
    expect(person(crowd)).toMatchObject({ compound: 'k2', consent: { notice: '2027-01-01' } });
    expect(
      person(crowd)
        .positions.map(({ role }) => role)
        .sort(),
    ).toEqual(['caller', 'resident', 'verifier']);
  });
});
