import { contract, type EndpointName, type Output } from '@domain/contract';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { confirm } from '@domain/bookings/lifecycle/advance';
import type { Booking } from '@domain/bookings/booking';
import { GUEST_USE_HALLS, MAX_DESKS_SHOWN, MAX_PHONES_SHOWN } from '@domain/bookings/guest-use';
import type { CaseEvent } from '@domain/cases/lifecycle/event';
import type { Hall, Room } from '@domain/halls/hall';
import * as calls from '@domain/calls/input-limits';
import { MAX_CALLS } from '@domain/cases/access/calling';
import * as campaigns from '@domain/campaigns/input-limits';
import * as meetings from '@domain/meetings/input-limits';
import * as halls from '@domain/halls/input-limits';
import { STAFF_ROLES } from '@domain/people/actor';
import { MAX_OPEN_INVITATIONS, POSITIONS_PAGE } from '@domain/people/positions';
import { COUNTY_LIMITS } from '@domain/places/county-limits';
import type { CountyRows } from '@domain/places/county';
import { photoFolderOf } from '../../cloudfunctions/modules/files/photo-folder';
import { toDocument } from '../../cloudfunctions/modules/bookings/booking/booking-repository';
import { addDays, communityDay, DAY } from '@domain/time';
import * as topics from '@domain/topics/input-limits';
import { FUNCTION_LIMITS } from '../../emulator/limits';
import { CARD_FIELDS, FLAG_REASONS } from '@domain/walls/card';
import { aCard } from '../support/aCard';
import { aCase, step } from '../support/aCase';
import { community, openTestApi, type TestApi } from '../support/cloud/test-api';
import { fullMediation } from './mediations/fullMediation';
import { fullVote } from '../support/fullVote';
import { limitOf, LIST_LIMITS } from '../support/contract/answer-limits';
import { hall as smallHall } from '../support/halls';
import { IDENTITY_KEY, personIdFor, type Somebody } from '../support/people';
import { county, countyDocuments, settings } from '../support/places';
import { countyOf } from '../support/county/workbooks';
import { aWorkbook } from './county/a-workbook';

type Stored = { _id: string } & Record<string, unknown>;
const many = <T>(length: number, one: (n: number) => T): T[] => Array.from({ length }, (_, n) => one(n));
const words = (length: number, n: number | string = '') => `${n}${'长'.repeat(length)}`.slice(0, length);
const today = communityDay(Date.now());
const bytesOf = (answer: unknown): number => Buffer.byteLength(JSON.stringify({ ok: true, data: answer }));

describe('with everything at its limit', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    const refusalClasses = many(40, (n) => ({ key: `r${n}`, name: words(100, n), channel: words(100) }));
    testApi = await openTestApi({
      ...community(),
      county: countyDocuments(largestCounty()),
      halls: [largestHall()],
      settings: [{ _id: 'current', ...settings, caseRules: [{ ...settings.caseRules[0]!, refusalClasses }] }],
    });
  });
  afterAll(() => testApi.close());

  const photos = (who: Somebody) =>
    Promise.all(
      many(9, async (n) => testApi.upload(who, `${photoFolderOf(personIdFor(who), IDENTITY_KEY, today)}/${n}.jpg`)),
    );

  test('“199 supplements with nine photos each, and the case did not open again”: it opens, and its history goes on page by page', async () => {
    const nine = await photos('lin');
    const id = await aCase(testApi, 'working', { photos: nine, description: words(500) });
    const before = testApi.one<Stored & { events: CaseEvent[]; version: number; photos: string[] }>('cases', id)!;
    expect(before.photos).toHaveLength(9);
    const said = many(199, (n): CaseEvent => ({
      ...before.events[0]!,
      initialFacts: undefined as never,
      seq: before.events.length + n,
      action: 'supplement',
      from: 'working',
      to: 'working',
      details: { note: words(500, n), photos: before.photos },
    }));
    await testApi.put({ cases: [{ ...before, events: [...before.events, ...said], version: 300 }] });
    const shown = await testApi.ask('lin', 'cases.show', { id });
    expect(shown.history).toHaveLength(20);
    expect(bytesOf(shown)).toBeLessThan(200_000);
    const pages: Output<'cases.history'>[] = [];
    for (let after = shown.earlier; after !== undefined; after = pages[pages.length - 1]!.next) {
      pages.push(await testApi.ask('lin', 'cases.history', { id, after }));
      expect(bytesOf(pages[pages.length - 1])).toBeLessThan(200_000);
    }
    expect(shown.history.length + pages.flatMap(({ history }) => history).length).toBe(203);
    expect(await step(testApi, id, ['sun', 'ask', { note: words(500) }])).toMatchObject({ state: 'needInfo' });
  });

  test('a photo that was never uploaded is refused, with words and without', async () => {
    const [own] = await photos('wu');
    const missing = own!.replace('0.jpg', 'never.jpg');
    const report = { draftId: 'd1', category: 'noise', place: { kind: 'compound', compound: 'k1' } };
    for (const list of [[missing], [own, missing]])
      expect(
        await testApi.refusal('wu', 'cases.report', { ...report, description: '太吵了太吵了', photos: list }),
      ).toMatchObject({
        code: 'invalidInput',
        reason: 'photos',
      });
    const { id } = await testApi.ask('wu', 'cases.report', { ...report, photos: [own!] } as never);
    expect(
      await testApi.refusal('wu', 'cases.advance', {
        id,
        version: 1,
        action: 'supplement',
        note: '还有',
        photos: [missing],
      }),
    ).toMatchObject({ code: 'invalidInput', reason: 'photos' });
  });

  test('everything that somebody asks is answered within what WeChat carries, with its lists as long as they get', async () => {
    await testApi.put(await fullCloud(testApi));
    const caseId = testApi.all('cases')[0]!._id;
    const working = await aCase(testApi, 'working');
    const closed = await aCase(testApi, 'closed', { description: words(500) });
    await testApi.put(fullVote(personIdFor('lin')));
    await testApi.put({ mediations: many(25, fullMediation) });
    const fullBuilding = { compound: 'k1', building: testApi.all<{ building: string }>('rolls')[0]!.building };
    await testApi.put({ cards: fullWall(testApi, await aCard(testApi, 'published')) });
    // its grids have no officers, which is a warning each
    const file = await aWorkbook(testApi, { ...countyOf({ communities: 3, grids: 300, compounds: 3 }), staff: [] });
    const asked: [Somebody, EndpointName, object][] = [
      ['luo', 'county.show', {}],
      ['luo', 'county.check', { file }],
      ['luo', 'county.plan', { file }],
      ['lin', 'people.me', {}],
      ['gao', 'people.me', {}],
      ['lin', 'people.identityAccesses', {}],
      ['luo', 'people.identityAccesses', {}],
      ['luo', 'people.unitAccesses', {}],
      ['lin', 'people.myData', {}],
      ['lin', 'people.myData', { part: 'cases' }],
      ['luo', 'people.positions', { unit: 'c1' }],
      ['luo', 'halls.guestUse', {}],
      ['stranger', 'places.list', {}],
      ['lin', 'places.search', { text: '长' }],
      ['stranger', 'stations.show', { id: 's0' }],
      ['stranger', 'places.contacts', { station: 's0' }],
      ['wu', 'cases.nearby', { place: { kind: 'compound', compound: 'k1' } }],
      ...(['mine', 'supported', 'work', 'unit'] as const).map((list): [Somebody, EndpointName, object] => [
        list === 'mine' || list === 'supported' ? 'lin' : 'gao',
        'cases.list',
        { list },
      ]),
      ['gao', 'cases.search', {}],
      ['lin', 'cases.overview', {}],
      ['gao', 'cases.overview', {}],
      ['luo', 'supervision.desk', {}],
      ['lin', 'cases.show', { id: caseId }],
      ['gao', 'cases.show', { id: caseId }],
      ['gao', 'cases.show', { id: 'c1' }],
      ['sun', 'cases.show', { id: working }],
      ['lin', 'cases.history', { id: caseId }],
      ['gao', 'cases.similar', { id: caseId }],
      ['gao', 'calls.list', {}],
      ['gao', 'calls.show', { id: 'call0' }],
      ['gao', 'calls.form', {}],
      ['luo', 'campaigns.list', {}],
      ['luo', 'campaigns.form', { case: 'c0' }],
      ['luo', 'campaigns.show', { id: 'campaign0' }],
      ['luo', 'meetings.list', {}],
      ['luo', 'meetings.show', { id: 'meeting0' }],
      ['luo', 'meetings.form', {}],
      ['bai', 'mediations.list', {}],
      ['bai', 'mediations.show', { id: 'mediation0' }],
      ['gao', 'topics.list', { list: 'work' }],
      ['gao', 'topics.show', { id: 'topic0' }],
      ['stranger', 'halls.list', {}],
      ['lin', 'halls.day', { hall: 'h1', day: addDays(today, 1) }],
      ['gao', 'halls.day', { hall: 'h1', day: addDays(today, 1) }],
      ['lin', 'halls.freeRooms', { hall: 'h1', day: addDays(today, 1), from: '10:00', to: '12:00' }],
      ['gao', 'halls.setup', { hall: 'h1' }],
      ['gao', 'halls.utilisation', { hall: 'h1', from: today, to: addDays(today, 30) }],
      ['lin', 'rooms.list', { hall: 'h1' }],
      ['lin', 'rooms.week', { roomId: 'h1-0', from: addDays(today, 1) }],
      ['lin', 'bookings.mine', {}],
      ['lin', 'bookings.show', { id: 'p0' }],
      ['gao', 'bookings.guestAccesses', { id: 'g0' }],
      ['gao', 'bookings.desk', { hall: 'h1', day: addDays(today, 1) }],
      ['gao', 'bookings.deskList', { hall: 'h1', list: 'bookings', day: addDays(today, 1) }],
      ['gao', 'codes.list', { hall: 'h1' }],
      ['lin', 'inbox.list', {}],
      ['gao', 'cases.reporterAccesses', { id: caseId }],
      ['stranger', 'walls.show', {}],
      ['jiang', 'walls.card', { id: 'card0' }],
      ['lin', 'walls.preview', { case: closed }],
      ['jiang', 'walls.list', { list: 'public' }],
      ['jiang', 'walls.moderation', {}],
      ['lin', 'households.mine', {}],
      ['chen', 'households.asked', {}],
      ['gao', 'rolls.show', { topic: 't1', building: fullBuilding }],
      ['lin', 'ballots.show', { topic: 't1' }],
      ['stranger', 'ballots.receipt', { topic: 't1', receipt: 'a'.repeat(24) }],
      ['gao', 'ballots.papers', { topic: 't1', building: fullBuilding }],
      ['luo', 'ledgers.list', {}],
      ['gao', 'ledgers.show', { unit: 'c1', kind: 'month', period: today.slice(0, 7) }],
      ['luo', 'ledgers.show', { unit: 'x1', kind: 'month', period: today.slice(0, 7) }],
      ['luo', 'rates.show', { unit: 'c1', period: today.slice(0, 7) }],
      ['gao', 'rates.list', { unit: 'c1', period: today.slice(0, 7), count: 'received' }],
      ['stranger', 'codes.resolve', { text: '' }],
    ];
    const reached = new Set<string>();
    const weighed: Record<string, number> = {};
    for (const [who, name, input] of asked) {
      const answer = await testApi.reply(who, name, input);
      if (!answer.ok) continue;
      weighed[name] = Math.max(weighed[name] ?? 0, bytesOf(answer.data));
      for (const key of fullLists(name, answer.data)) reached.add(key);
    }
    for (const [name, bytes] of Object.entries(weighed))
      expect({ name, fits: bytes < FUNCTION_LIMITS.phoneAnswerBytes }).toEqual({ name, fits: true });
    const queries = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind === 'query');
    expect(queries.filter((name) => !(name in weighed)).sort()).toEqual(['codes.resolve']);
    // what commands answer, what needs two calls at once, tags that no case has and links that no person has all at
    // once, lists that only a wrong clock fills, pictures of one case that the desk sees, every reason of every action
    const elsewhere = [
      'dates',
      'displaced',
      'templates',
      'untold',
      'violations',
      'clocks',
      'rating.complaints',
      'actions',
      'evidence',
      'past',
      'words.marks',
      'links.work',
      'links.home',
      'originals.before',
      'originals.after',
      'counts',
      'cases.show flags',
      'sections',
      'rows[].actions',
      ...['rates.show counts', 'rows', 'months', 'communities', 'month.signatures', 'agenda', 'agenda[].numbers'],
      ...['amendments', 'amendments[].changes', 'changes[].cells'],
      'households.confirm rows',
      ...['county.show rows', 'county.apply rows', 'county.plan counts'],
    ];
    // cases of a campaign's kind beside a full campaign
    elsewhere.push('candidates', 'campaigns.show candidates', 'campaigns.form candidates');
    // what may be done to a part of a mediation depends on its state
    elsewhere.push(...['parties', 'panel', 'sessions', 'followUps'].map((part) => `${part}[].actions`));
    elsewhere.push('ladder', 'missing', 'packs', 'actions[].needs', 'actions[].takes');
    const ofCommand = (key: string): boolean =>
      /^bookings\.(?!show)\w+ history$|^cases\.(?!show)\w+ flags$|^campaigns\.(?!show)\w+ /.test(key);
    const unreached = Object.keys(LIST_LIMITS).filter(
      (key) => !reached.has(key) && !elsewhere.includes(key) && !ofCommand(key),
    );
    expect(unreached).toEqual([]);
  }, 180_000);
});

/** Public cards with as many words, pictures and flags as they may have. */
const fullWall = (testApi: TestApi, id: string): Stored[] =>
  many(25, (n) => ({
    ...testApi.one('cards', id)!,
    _id: `card${n}`,
    fields: Object.fromEntries(CARD_FIELDS.map((field) => [field, words(field === 'progress' ? 60 : 600, n)])),
    before: many(3, (photo) => `cloud://test.bucket/stored-photos/before${n}-${photo}.jpg`),
    after: many(3, (photo) => `cloud://test.bucket/stored-photos/after${n}-${photo}.jpg`),
    flags: FLAG_REASONS.map((reason) => ({ by: reason, reason, at: n })),
  }));

/** The limits that lists of an answer reach. */
function fullLists(name: string, value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const keys = Object.fromEntries(Object.keys(LIST_LIMITS).map((key) => [key, key]));
    const key = limitOf(keys, name, path);
    return [
      ...(key !== undefined && value.length >= LIST_LIMITS[key]! ? [key] : []),
      ...value.flatMap((one: unknown) => fullLists(name, one, `${path}[]`)),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => fullLists(name, one, path ? `${path}.${field}` : field));
}

/** A county of the largest size that is served, around the tests' own places. */
function largestCounty(): CountyRows {
  const { name, line, list } = COUNTY_LIMITS;
  const more = <T extends { id: string }>(rows: readonly T[], count: number, one: (n: number) => T): T[] => [
    ...rows,
    ...many(count - rows.length, one),
  ];
  const position: [number, number] = [104.005, 38.005];
  const units = more(county.units, COUNTY_LIMITS.units, (n) => ({
    id: `u${n}`,
    kind: 'department' as const,
    name: words(name, n),
    parent: 'x1',
  }));
  const grids = more(county.grids, COUNTY_LIMITS.grids, (n) => ({
    id: `gr${n}`,
    name: words(name, n),
    community: 'c1',
    households: 300,
  }));
  const compounds = more(county.compounds, 2_000, (n) => ({
    ...{ id: `co${n}`, name: words(name, n), aliases: many(list, (a) => words(name, a)), grid: 'gr0', position },
  }));
  const stations = more(county.stations, COUNTY_LIMITS.stations, (n) => ({
    ...{
      id: `s${n}`,
      name: words(name, n),
      grid: 'gr0',
      address: words(line),
      phone: '0'.repeat(line),
      hours: words(line),
    },
    ...{ services: many(list, () => words(line)), facilities: many(list, () => words(line)), position },
  }));
  return { units, grids, compounds, stations };
}

/**
 * A hall with as many rooms, hours and planned days as one takes; forty layouts share one space, or each has its own.
 */
function largestHall(): Stored {
  const spans = many(halls.MAX_SPANS, (n) => ({ from: n * 12, to: n * 12 + 12 }));
  const hours = { week: many(7, () => spans), onHolidays: spans, onMakeUpDays: spans };
  const rooms = many(halls.MAX_ROOMS, (n): Room => ({
    ...smallHall.rooms[0]!,
    ...{
      id: `h1-${n}`,
      space: 'h1-a',
      name: words(halls.MAX_ROOM_NAME_LENGTH, n),
      floor: words(halls.MAX_FLOOR_LENGTH),
    },
    ...{
      equipment: many(halls.MAX_EQUIPMENT, (e) => words(halls.MAX_EQUIPMENT_LENGTH, e)),
      note: words(halls.MAX_ROOM_NOTE_LENGTH),
    },
    hours,
  }));
  const spaces = many(halls.MAX_ROOMS, (n) => `h1-${n}`);
  const exceptions: Hall['exceptions'] = many(halls.MAX_PLANNED_DAYS, (n) => ({
    ...{ day: addDays(today, 2 + n), spaces, open: spans, reason: words(halls.MAX_CLOSURE_REASON_LENGTH) },
  }));
  const rules = { ...smallHall.rules, approval: 'never' as const, horizon: 60, step: 1, shortest: 1, notice: 0 };
  const { id: _id, ...hall } = { ...smallHall, hours, rooms, exceptions, rules, name: words(30), address: words(60) };
  return { _id, ...hall };
}

const meetingOutcome = {
  ...{ id: 'meeting0', unitName: words(COUNTY_LIMITS.name), until: today, workDays: 1 },
  assistants: many(meetings.MAX_MEETING_ASSISTANTS, (n) => ({ unit: `u${n}`, unitName: words(COUNTY_LIMITS.name) })),
};
const caseCall = (n: number) => ({
  ...{ id: `call${n}`, unitName: words(COUNTY_LIMITS.name), at: 1, place: words(calls.MAX_PLACE_LENGTH) },
  units: many(calls.MAX_CALLED_UNITS, () => words(COUNTY_LIMITS.name)),
});

/** A call of as many units as one takes, each with all that it may say. */
const longCall = (n: number): Stored => ({
  ...{ _id: `call${n}`, version: 1, state: 'ended', unit: 'c1', above: ['s1', 'x1'], keys: ['calling@c1'] },
  ...{ unitName: words(COUNTY_LIMITS.name), madeBy: 'gao', madeAt: Date.now() - n, at: Date.now() - n, endsAt: 1 },
  ...{ place: words(calls.MAX_PLACE_LENGTH), note: words(calls.MAX_CALL_WORDS), clocks: [], events: [], outbox: [] },
  called: many(calls.MAX_CALLED_UNITS, (unit) => ({
    ...{ unit: `u${unit}`, unitName: words(COUNTY_LIMITS.name, unit), signedAt: 1, late: true },
    ...{ arrival: { at: 1, how: 'code', code: words(COUNTY_LIMITS.name) } },
    ...{ measure: { words: words(calls.MAX_CALL_WORDS), at: 1 } },
    ...{ rating: { score: 'unsatisfied', note: words(calls.MAX_CALL_WORDS), at: 1 } },
  })),
});

const photoOf = (n: number): string => `cloud://env.bucket/photos/${n}.jpg`;

/** A campaign with as many cases as one has. */
const longCampaign = (n: number) => ({
  ...{
    _id: `campaign${n}`,
    version: 1,
    state: 'running',
    unit: 's1',
    district: 'x1',
    unitName: words(COUNTY_LIMITS.name),
  },
  ...{ category: 'facilities', placeName: words(COUNTY_LIMITS.name), proposedAt: n, until: today },
  ...{ plan: words(campaigns.MAX_CAMPAIGN_WORDS), result: words(campaigns.MAX_CAMPAIGN_WORDS), events: [], outbox: [] },
  ...{ before: many(campaigns.MAX_CAMPAIGN_PHOTOS, photoOf), after: many(campaigns.MAX_CAMPAIGN_PHOTOS, photoOf) },
  cases: many(campaigns.MAX_CAMPAIGN_CASES, (one) => ({
    ...{ id: `c${one}`, number: '250910-ABCDE', placeName: words(COUNTY_LIMITS.name), community: 'c1', step: 'close' },
    ...{ at: 1, followed: true },
  })),
  keys: ['area@x1'],
});

/** A meeting with as many members and cases as one has, each decided at length. */
const longMeeting = (n: number): Stored => ({
  ...{ _id: `meeting${n}`, version: 1, state: 'concluded', unit: 'x1', unitName: words(COUNTY_LIMITS.name) },
  ...{ keys: ['district@x1'], convenedBy: 'luo', convenedAt: 1, at: Date.now() - n, endsAt: 1, events: [], outbox: [] },
  place: words(calls.MAX_PLACE_LENGTH),
  members: many(meetings.MAX_MEMBERS, (unit) => ({
    ...{ unit: `u${unit}`, unitName: words(COUNTY_LIMITS.name, unit) },
    attendance: { at: 1, how: 'code', code: words(COUNTY_LIMITS.name) },
  })),
  cases: many(meetings.MAX_AGENDA, (one) => ({
    ...{
      id: `a${one}`,
      number: `2509${one}`,
      category: 'other',
      placeName: words(COUNTY_LIMITS.name),
      reason: 'overdue',
    },
    decision: {
      ...{ unit: 'd1', unitName: words(COUNTY_LIMITS.name), until: today, workDays: 1, at: 1 },
      note: words(meetings.MAX_DECISION_LENGTH),
      assistants: many(meetings.MAX_MEETING_ASSISTANTS, (unit) => ({
        ...{ unit: `u${unit}`, unitName: words(COUNTY_LIMITS.name) },
      })),
    },
    followed: true,
  })),
});

/** A topic in which everything was said as often and as long as it may be. */
const longTopic = (n: number): Stored => {
  const plan = {
    cost: topics.MAX_COST,
    payer: words(topics.MAX_PAYER_LENGTH),
    worseOff: words(topics.MAX_WORDS_LENGTH),
  };
  const photo = (kind: string, k: number) => `cloud://test.bucket/stored-photos/${kind}${n}-${k}.jpg`;
  const saying = { text: words(topics.MAX_WORDS_LENGTH), at: 1, by: 'somebody' };
  const answer = { text: words(topics.MAX_WORDS_LENGTH), at: 1 };
  return {
    ...{ _id: `topic${n}`, version: 9, state: 'suspended', heldIn: 'notice', stage: 0, ballots: 0, clocks: [] },
    ...{ title: words(topics.MAX_TITLE_LENGTH), problem: words(topics.MAX_PROBLEM_LENGTH), class: 'other' },
    ...{ affected: words(topics.MAX_AFFECTED_LENGTH), channel: 'phone', proposedAt: 1, publishedAt: 1, stageAt: 1 },
    area: {
      ...{ community: 'c1', communityName: words(COUNTY_LIMITS.name), subdistrict: 's1', subdistrictName: '' },
      ...{ district: 'x1', districtName: '', households: 300 },
    },
    photos: many(topics.MAX_TOPIC_PHOTOS, (k) => photo('topic', k)),
    posters: many(topics.MAX_POSTERS + topics.MAX_TOPIC_PHOTOS, (k) => photo('poster', k)),
    options: many(topics.MAX_OPTIONS, (id) => ({ id, text: words(topics.MAX_WORDS_LENGTH), ...plan })),
    drafts: many(topics.MAX_DRAFTS, (k) => ({
      ...{ version: k, text: words(topics.MAX_PLAN_LENGTH), ...plan, someoneLoses: true, at: 1 },
    })),
    gatherings: many(topics.MAX_GATHERINGS, (id) => ({
      ...{ id, stage: 0, at: 1, place: words(calls.MAX_PLACE_LENGTH), minutes: words(topics.MAX_PLAN_LENGTH) },
      ...{ present: 1, photos: many(topics.MAX_TOPIC_PHOTOS, (k) => photo(`gathering${id}`, k)) },
    })),
    questions: many(topics.MAX_QUESTIONS, (id) => ({
      ...{ id, ...saying, answer: { ...answer, owner: words(topics.MAX_PAYER_LENGTH) } },
    })),
    objections: many(topics.MAX_OBJECTIONS, (id) => ({
      ...{ id, ...saying, draft: 1, answer: { ...answer, changed: true } },
    })),
    tasks: many(topics.MAX_TASKS, (id) => ({
      ...{ id, text: words(topics.MAX_WORDS_LENGTH), category: 'other', case: `c${id}` },
    })),
    measure: {
      ...{ name: words(topics.MAX_MEASURE_LENGTH), unit: words(topics.MAX_UNIT_LENGTH), baseline: 72, target: 10 },
      values: many(topics.MAX_VALUES, (k) => ({ day: addDays(today, -k), value: k })),
    },
    ...{ activeAt: Date.now() - n, events: [], outbox: [], supports: 9, scopes: ['c1', 's1', 'x1'], people: [] },
    ...{ public: true, live: true },
  };
};

/** Documents of everything that lists show, more than a page of each. */
async function fullCloud(testApi: TestApi): Promise<Record<string, Stored[]>> {
  const lin = personIdFor('lin');
  const long = testApi.all<
    Stored & { events: CaseEvent[]; facts: object; photos: string[]; clocks: { pausedAt?: number }[] }
  >('cases')[0]!;
  const cases = many(45, (n) => ({
    ...long,
    ...{
      _id: `c${n}`,
      version: 1,
      state: n % 2 ? 'submitted' : 'working',
      photos: long.photos,
      description: words(500, n),
    },
    ...{
      queues: ['desk@c1'],
      watched: ['deadline@x1'],
      receivedAt: Date.now() - n,
      nextDue: n,
      handler: personIdFor('gao'),
    },
    ...{ meetingDue: 'x1', proposed: 'overdue' },
    calls: many(MAX_CALLS, (call) => caseCall(call)),
    events: [
      ...long.events,
      { ...long.events[0]!, action: 'callUnits', call: caseCall(0) },
      { ...long.events[0]!, action: 'decideByMeeting', meeting: meetingOutcome },
    ],
    // late, for the supervision desk
    clocks: long.clocks.map(({ pausedAt: _, ...clock }) => ({ ...clock, dueAt: Date.now() - 1000 })),
    assistants: many(4, (level) => ({ unit: `u${level}`, unitName: words(COUNTY_LIMITS.name, level) })),
  }));
  const bookingOf = (id: string, change: Partial<Booking>, days: number): Stored => {
    const room = largestHall().rooms as Room[];
    const request = {
      room: room[0]!,
      day: addDays(today, days),
      slots: { from: 20, to: 22 },
      people: 1,
      purpose: 'activity' as const,
    };
    const hall = { ...(largestHall() as unknown as Hall), id: 'h1' };
    const held = createBooking(request, hall, { id, personId: lin, kind: 'booking', now: 1, note: words(60) });
    const history = many(60, (n) => ({
      state: n % 2 ? ('pending' as const) : ('confirmed' as const),
      at: n,
      by: 'desk' as const,
    }));
    return toDocument({ ...confirm(held, 1), outbox: [], history, remindedAt: 1, ...change }) as unknown as Stored;
  };
  const appeal = { note: words(200), at: 1 };
  const blocks = many(96, (n) => ({
    ...bookingOf(`b${n}`, { kind: 'activity', state: 'blocked', title: words(20, n) }, n < 48 ? 1 : 0),
    slots: { from: n % 48, to: (n % 48) + 1 },
  }));
  const owners = (from: number) => Object.fromEntries(many(48, (slot) => [slot, `b${slot + from}`]));
  const access = (n: number, subject: string, about: string): Stored => ({
    ...{ _id: `a${subject}${n}`, personId: lin, by: personIdFor('gao'), role: 'desk', unit: 'c1', at: Date.now() - n },
    ...{ unitName: words(COUNTY_LIMITS.name, n), reason: subject === 'case' ? 'contact' : 'lost', subject, about },
  });
  const positions = many(20, (n) => ({ role: 'desk', unit: n ? `u${n}` : 'c1', grids: many(100, (g) => `gr${g}`) }));
  const gao = testApi.one<Stored>('people', personIdFor('gao'))!;
  const staff = STAFF_ROLES.map((role) => ({ role, unit: 'c1', grids: many(100, (g) => `gr${g}`) }));
  const ofGuest = (n: number) => ({
    ...{ guest: true as const, personId: `guest${n}`, writtenBy: `clerk${n % MAX_DESKS_SHOWN}`, madeAt: Date.now() },
    ...{ state: 'confirmed' as const, guestQuota: { key: `k${n % MAX_PHONES_SHOWN}`, by: 'phone' as const } },
  });
  const missed = many(30, (n) => ({
    booking: `m${n}`,
    day: today,
    roomName: words(20),
    at: Date.now(),
    until: Date.now() + DAY,
  }));
  return {
    people: [
      { ...gao, positions, keys: ['desk@c1'] },
      { ...testApi.one<Stored>('people', lin)!, noShows: missed },
      ...many(POSITIONS_PAGE, (n) => ({
        ...{ ...gao, _id: `0${n}`, positions: staff, keys: staff.map(({ role }) => `${role}@c1`) },
      })),
    ],
    invitations: many(MAX_OPEN_INVITATIONS, (n) => ({
      ...{ _id: `inv${n}`, role: 'desk', unit: 'c1', by: gao._id, at: 1, expiresAt: Date.now() + DAY },
    })),
    cases,
    calls: many(45, longCall),
    meetings: many(45, longMeeting),
    topics: many(45, longTopic),
    campaigns: many(45, longCampaign),
    supports: many(45, (n) => ({ _id: `c${n}_${lin}`, case: `c${n}`, personId: lin, supportedAt: n })),
    identityaccesses: [...many(60, (n) => access(n, 'case', 'c0')), ...many(60, (n) => access(n, 'booking', 'g0'))],
    bookings: [
      bookingOf('g0', { guest: true, state: 'confirmed' }, 3),
      ...many(GUEST_USE_HALLS, (hall) =>
        many(20, (n) => ({ ...bookingOf(`u${hall}-${n}`, ofGuest(n), 3), hall: { id: `z${hall}`, name: words(30) } })),
      ).flat(),
      ...many(45, (n) => bookingOf(`p${n}`, { state: 'pending' }, 1)),
      ...many(45, (n) => bookingOf(`n${n}`, { state: 'noShow', appeal }, -1)),
      ...blocks,
    ],
    roomdays: [
      { _id: `h1-a_${today}`, hall: 'h1', space: 'h1-a', day: today, owners: owners(48) },
      { _id: `h1-a_${addDays(today, 1)}`, hall: 'h1', space: 'h1-a', day: addDays(today, 1), owners: owners(0) },
    ],
    waitlist: many(30, (n) => ({
      ...{
        _id: `w${n}`,
        personId: lin,
        hall: { id: 'h1', name: words(30) },
        room: { id: 'h1-0', name: words(20), space: 'h1-a' },
      },
      ...{
        day: addDays(today, 1),
        slots: { from: 20, to: 22 },
        people: 1,
        purpose: 'activity',
        at: n,
        state: 'waiting',
        offers: 0,
      },
    })),
    inbox: many(45, (n) => ({
      ...{
        _id: `m${n}_${lin}`,
        to: lin,
        notice: 'questionAsked',
        template: 'caseProgress',
        at: n,
        send: 'sent',
        attempts: 1,
      },
      facts: { place: words(30), category: 'facilities', words: words(60), unitName: words(30), dueAt: Date.now() },
      about: { subject: 'case', id: 'c0' },
    })),
    codes: many(130, (n) => ({
      _id: `k${n}`,
      hall: 'h1',
      kind: 'notice',
      name: words(30),
      label: words(30),
      madeAt: n,
    })),
    halls: many(130, (n) => ({ ...largestHall(), _id: `z${n}`, rooms: [] })),
  };
}
