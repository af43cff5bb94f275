import type { EndpointName, Output } from '@domain/contract';
import { contract } from '@domain/contract';
import { aCall } from './calls/a-call';
import { aTopic } from './topics/a-topic';
import { aCampaign } from './campaigns/a-campaign';
import { aMediation } from './mediations/a-mediation';
import { aMeeting } from './meetings/a-meeting';
import { aCard } from '../support/aCard';
import { aMonth, lastMonth } from './ledgers/a-month';
import { aCase, step } from '../support/aCase';
import { allPages } from '../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { aCompound, aVote, doors } from '../support/cloud/vote-on-emulator';
import { personIdFor, type Somebody } from '../support/people';
import { toDocument } from '../../cloudfunctions/modules/bookings/booking/booking-repository';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { advanceBySystem, confirm } from '@domain/bookings/lifecycle/advance';
import { hall, hallDocuments } from '../support/halls';
import { DAY, communityDay } from '@domain/time';

type Stored = { _id: string } & Record<string, unknown>;
const MANY = 45;
const numbered = (n: number) => `n${String(n).padStart(3, '0')}`;
const some = <T>(one: (n: number) => T, many = MANY): T[] => Array.from({ length: many }, (_, n) => one(n));

/** A list of the contract: who asks, what its rows are, and how one of them leaves it. */
type List = {
  /** Ten rows a page instead of twenty. */
  isShort?: true;
  who: Somebody;
  input: object;
  collection: string;
  documents: (testApi: TestApi) => Promise<Stored[]>;
  rows: (answer: never) => { id: string }[];
};

const ofCases = async (testApi: TestApi, change: (n: number) => object): Promise<Stored[]> => {
  const one = testApi.one<Stored>('cases', await aCase(testApi))!;
  // eleven share each moment, so that the order of ids decides
  return some((n) => ({
    ...one,
    _id: numbered(n),
    receivedAt: Math.floor(n / 11),
    nextDue: Math.floor(n / 11),
    ...change(n),
  }));
};

const bookingsWith = (change: (n: number) => { days: number; approval?: boolean; missed?: boolean }) => async () =>
  some((n) => {
    const { days, approval, missed } = change(n);
    const room = hall.rooms.find(({ id }) => id === (approval ? 'h1-ask' : 'h1-talk'))!;
    const at = Date.now() - 30 * DAY;
    const request = {
      room,
      day: communityDay(Date.now() + days * DAY),
      slots: { from: 20, to: 22 },
      people: 1,
      purpose: 'activity' as const,
    };
    const held = createBooking(request, hall, {
      id: numbered(n),
      personId: personIdFor('lin'),
      kind: 'booking',
      now: at,
    });
    const made = { ...confirm(held, at), outbox: [] };
    const booking = missed
      ? { ...advanceBySystem(made, 'markNoShow', at), outbox: [], appeal: { note: '我来了', at } }
      : made;
    return toDocument({ ...booking, remindedAt: at }) as unknown as Stored;
  });

const access = (n: number): Stored => ({
  _id: numbered(n),
  personId: personIdFor('lin'),
  by: personIdFor('gao'),
  role: 'desk',
  unit: 'c1',
  unitName: '阳光社区',
  reason: 'lost',
  subject: 'booking',
  about: 'guest1',
  at: Date.now() - Math.floor(n / 11) * 1000,
});

const guest = (): Stored =>
  toDocument({
    ...confirm(
      createBooking(
        {
          room: hall.rooms[2]!,
          day: communityDay(Date.now() + DAY),
          slots: { from: 20, to: 22 },
          people: 1,
          purpose: 'activity',
        },
        hall,
        {
          id: 'guest1',
          personId: 'guest',
          kind: 'booking',
          guest: { writtenBy: 'gao', guestQuota: { key: 'k', by: 'phone' } },
          now: Date.now(),
        },
      ),
      Date.now(),
    ),
    outbox: [],
  }) as unknown as Stored;

const LISTS: Record<string, List> = {
  'walls.show': {
    who: 'stranger',
    input: {},
    collection: 'cards',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('cards', await aCard(testApi, 'published'))!;
      await testApi.put({ cards: [{ ...one, state: 'withdrawn' }] });
      return some((n) => ({ ...one, _id: numbered(n), publishedAt: Math.floor(n / 11) }));
    },
    rows: ({ cards }: Output<'walls.show'>) => cards,
  },
  'walls.list': {
    who: 'gao',
    input: { list: 'waiting' },
    collection: 'cards',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('cards', await aCard(testApi, 'consented'))!;
      await testApi.put({ cards: [{ ...one, state: 'withdrawn' }] });
      return some((n) => ({ ...one, _id: numbered(n), changedAt: Math.floor(n / 11) }));
    },
    rows: ({ cards }: Output<'walls.list'>) => cards,
  },
  'cases.list mine': {
    who: 'lin',
    input: { list: 'mine' },
    collection: 'cases',
    documents: (testApi) => ofCases(testApi, () => ({})),
    rows: ({ cases }: Output<'cases.list'>) => cases,
  },
  'cases.list work': {
    who: 'gao',
    input: { list: 'work' },
    collection: 'cases',
    documents: (testApi) => ofCases(testApi, () => ({})),
    rows: ({ cases }: Output<'cases.list'>) => cases,
  },
  'cases.list unit': {
    who: 'jiang',
    input: { list: 'unit' },
    collection: 'cases',
    documents: (testApi) => ofCases(testApi, () => ({})),
    rows: ({ cases }: Output<'cases.list'>) => cases,
  },
  'cases.search due': {
    who: 'jiang',
    isShort: true,
    input: {},
    collection: 'cases',
    documents: (testApi) => ofCases(testApi, () => ({})),
    rows: ({ cases }: Output<'cases.search'>) => cases,
  },
  'cases.search oldest, with words': {
    who: 'gao',
    isShort: true,
    input: { order: 'oldest', words: '楼道' },
    collection: 'cases',
    documents: (testApi) => ofCases(testApi, () => ({})),
    rows: ({ cases }: Output<'cases.search'>) => cases,
  },
  'cases.list supported': {
    who: 'wu',
    input: { list: 'supported' },
    collection: 'supports',
    documents: async (testApi) => {
      const cases = await ofCases(testApi, () => ({}));
      await testApi.put({ cases });
      return cases.map(({ _id }, n) => ({
        _id: `${_id}_${personIdFor('wu')}`,
        case: _id,
        personId: personIdFor('wu'),
        supportedAt: Math.floor(n / 11),
      }));
    },
    rows: ({ cases }: Output<'cases.list'>) => cases,
  },
  'calls.list': {
    who: 'gao',
    input: {},
    collection: 'calls',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('calls', await aCall(testApi))!;
      return some((n) => ({
        ...{ ...one, _id: numbered(n), at: Math.floor(n / 11), state: n % 2 ? 'called' : 'ended' },
      }));
    },
    rows: ({ calls }: Output<'calls.list'>) => calls,
  },
  'meetings.list': {
    who: 'luo',
    input: {},
    collection: 'meetings',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('meetings', await aMeeting(testApi, await aCase(testApi)))!;
      return some((n) => ({
        ...{ ...one, _id: numbered(n), at: Math.floor(n / 11), state: n % 2 ? 'convened' : 'concluded' },
      }));
    },
    rows: ({ meetings }: Output<'meetings.list'>) => meetings,
  },
  'topics.list all': {
    who: 'wu',
    input: { list: 'all' },
    collection: 'topics',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('topics', await aTopic(testApi, 'published'))!;
      return some((n) => ({ ...one, _id: numbered(n), activeAt: Math.floor(n / 11), live: n % 2 === 0 }));
    },
    rows: ({ topics }: Output<'topics.list'>) => topics,
  },
  'topics.list work': {
    who: 'gao',
    input: { list: 'work' },
    collection: 'topics',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('topics', await aTopic(testApi, 'published'))!;
      return some((n) => ({ ...one, _id: numbered(n), activeAt: Math.floor(n / 11) }));
    },
    rows: ({ topics }: Output<'topics.list'>) => topics,
  },
  'topics.list mine': {
    who: 'lin',
    input: { list: 'mine' },
    collection: 'topics',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('topics', await aTopic(testApi, 'published'))!;
      return some((n) => ({ ...one, _id: numbered(n), activeAt: Math.floor(n / 11) }));
    },
    rows: ({ topics }: Output<'topics.list'>) => topics,
  },
  'households.asked': {
    who: 'chen',
    input: {},
    collection: 'householdmembers',
    documents: async (testApi) => {
      const [id] = await aCompound(testApi, 1, {}, Date.now());
      const household = testApi.one<Stored>('households', id!)!;
      await testApi.put({ households: some((n) => ({ ...household, _id: numbered(n), door: numbered(n) })) });
      return some((n) => ({
        ...{ _id: numbered(n), household: numbered(n), grid: 'g1', community: 'c1', version: 1 },
        ...{ state: 'asked', askedAt: Math.floor(n / 11) },
      }));
    },
    rows: ({ rows }: Output<'households.asked'>) => rows.map(({ household }) => ({ id: household })),
  },
  'rolls.show': {
    who: 'gao',
    input: { topic: 't1' },
    collection: 'rollchallenges',
    documents: async (testApi) => {
      const { record, ids } = await aVote(testApi, { households: 1 });
      const address = doors(1)[0]!;
      return some((n) => ({
        ...{ _id: numbered(n), topic: record.topic, kind: 'missing', household: ids[0], address, version: 1 },
        ...{ words: '我家不在名单上', by: personIdFor('lin'), at: Math.floor(n / 11), fingerprint: numbered(n) },
      }));
    },
    rows: ({ challenges }: Output<'rolls.show'>) => challenges,
  },
  'campaigns.list': {
    who: 'jiang',
    input: {},
    collection: 'campaigns',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('campaigns', await aCampaign(testApi, await aCase(testApi)))!;
      return some((n) => ({
        ...{ ...one, _id: numbered(n), proposedAt: Math.floor(n / 11), state: n % 2 ? 'running' : 'closed' },
      }));
    },
    rows: ({ campaigns }: Output<'campaigns.list'>) => campaigns,
  },
  'mediations.list': {
    who: 'bai',
    input: {},
    collection: 'mediations',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('mediations', await aMediation(testApi))!;
      return some((n) => ({
        ...{ ...one, _id: numbered(n), askedAt: Math.floor(n / 11), state: n % 2 ? 'asked' : 'done' },
      }));
    },
    rows: ({ mediations }: Output<'mediations.list'>) => mediations,
  },
  'inbox.list': {
    who: 'lin',
    input: {},
    collection: 'inbox',
    documents: async () =>
      some((n) => ({
        _id: `${numbered(n)}_${personIdFor('lin')}`,
        to: personIdFor('lin'),
        notice: 'caseAccepted',
        template: 'caseProgress',
        facts: {},
        about: { subject: 'case', id: 'c' },
        at: Math.floor(n / 11),
        send: 'sent',
        attempts: 1,
      })),
    rows: ({ entries }: Output<'inbox.list'>) => entries,
  },
  'halls.list': {
    who: 'lin',
    input: {},
    collection: 'halls',
    documents: async () => some((n) => hallDocuments({ id: numbered(n), rooms: [] })[0] as Stored, 205),
    rows: ({ halls }: Output<'halls.list'>) => halls,
  },
  'halls.guestUse': {
    who: 'luo',
    input: {},
    collection: 'halls',
    documents: async () => some((n) => hallDocuments({ id: numbered(n), rooms: [] })[0] as Stored),
    rows: ({ halls }: Output<'halls.guestUse'>) => halls,
  },
  'bookings.mine': {
    who: 'lin',
    input: {},
    collection: 'bookings',
    documents: bookingsWith((n) => ({ days: n % 2 ? n + 1 : -n - 1 })),
    rows: ({ coming, past }: Output<'bookings.mine'>) => [...coming, ...past],
  },
  'bookings.deskList pending': {
    who: 'gao',
    input: { hall: 'h1', list: 'pending' },
    collection: 'bookings',
    documents: bookingsWith((n) => ({ days: 1 + Math.floor(n / 11), approval: true })),
    rows: ({ bookings }: Output<'bookings.deskList'>) => bookings,
  },
  'bookings.deskList appeals': {
    who: 'gao',
    input: { hall: 'h1', list: 'appeals' },
    collection: 'bookings',
    documents: bookingsWith((n) => ({ days: -1 - Math.floor(n / 11), missed: true })),
    rows: ({ bookings }: Output<'bookings.deskList'>) => bookings,
  },
  'bookings.deskList bookings': {
    who: 'gao',
    input: { hall: 'h1', list: 'bookings', day: communityDay(Date.now() + DAY) },
    collection: 'bookings',
    documents: bookingsWith(() => ({ days: 1 })),
    rows: ({ bookings }: Output<'bookings.deskList'>) => bookings,
  },
  'bookings.guestAccesses': {
    who: 'gao',
    input: { id: 'guest1' },
    collection: 'identityaccesses',
    documents: async (testApi) => {
      await testApi.put({ bookings: [guest()] });
      return some(access);
    },
    rows: ({ identityAccesses }: Output<'bookings.guestAccesses'>) => identityAccesses,
  },
  'cases.reporterAccesses': {
    who: 'gao',
    input: { id: 'guest1' },
    collection: 'identityaccesses',
    documents: async (testApi) => {
      const one = testApi.one<Stored>('cases', await aCase(testApi))!;
      await testApi.put({ cases: [{ ...one, _id: 'guest1' }] });
      return some((n) => ({ ...access(n), subject: 'case', reason: 'contact' }));
    },
    rows: ({ identityAccesses }: Output<'cases.reporterAccesses'>) => identityAccesses,
  },
  'people.identityAccesses': {
    who: 'lin',
    input: {},
    collection: 'identityaccesses',
    documents: async () => some(access),
    rows: ({ own }: Output<'people.identityAccesses'>) => own,
  },
  'people.unitAccesses': {
    who: 'luo',
    input: {},
    collection: 'identityaccesses',
    documents: async () => some(access),
    rows: ({ identityAccesses }: Output<'people.unitAccesses'>) => identityAccesses,
  },
  'rates.list': {
    who: 'gao',
    input: { unit: 'c1', period: lastMonth(), count: 'received' },
    collection: 'casecounts',
    documents: async (testApi) => {
      const id = await aMonth(testApi, 'unsigned');
      const one = testApi.one<Stored & { counted: { receivedAt: number } }>('casecounts', id)!;
      return some((n) => {
        const receivedAt = one.counted.receivedAt + Math.floor(n / 11);
        return { ...one, _id: numbered(n), counted: { ...one.counted, id: numbered(n), receivedAt } };
      });
    },
    rows: ({ cases }: Output<'rates.list'>) => cases,
  },
  'ledgers.show': {
    who: 'gao',
    input: { unit: 'c1', kind: 'month', period: lastMonth() },
    collection: 'ledgerdays',
    documents: async (testApi) => {
      const id = await aMonth(testApi, 'unsigned');
      const one = testApi.all<Stored & { rows: object[] }>('ledgerdays')[0]!;
      return some((n) => {
        const day = `${lastMonth()}-${String(n + 1).padStart(2, '0')}`;
        return {
          ...one,
          amendments: [],
          _id: `c1:${day}`,
          day,
          rows: [{ ...one.rows[0], caseId: `${id.slice(0, 9)}${numbered(n)}` }],
        };
      }, 28);
    },
    rows: ({ rows }: Output<'ledgers.show'>) => rows.map(({ caseId }) => ({ id: caseId })),
  },
  'codes.list': {
    who: 'gao',
    input: { hall: 'h1' },
    collection: 'codes',
    documents: async () =>
      some(
        (n) => ({ _id: numbered(n), hall: 'h1', kind: 'hall', name: '阳光', label: '', madeAt: Math.floor(n / 11) }),
        130,
      ),
    rows: ({ codes }: Output<'codes.list'>) => codes,
  },
};

const nameOf = (list: string) => list.split(' ')[0] as EndpointName;

describe('a list that one goes through page by page', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());
  beforeEach(async () => {
    for (const collection of [
      'cases',
      'calls',
      'casecounts',
      'ledgerdays',
      'ledgermonths',
      'mediations',
      'meetings',
      'topics',
      'households',
      'householdmembers',
      'votes',
      'rolls',
      'rollchallenges',
      'ballots',
      'campaigns',
      'supports',
      'inbox',
      'halls',
      'bookings',
      'identityaccesses',
      'codes',
    ])
      await testApi.withDatabase((db) =>
        db
          .collection(collection)
          .where({ _id: db.command.neq('') })
          .remove(),
      );
    await testApi.put({ halls: hallDocuments() });
  });

  const pagesOf = ({ who, input, rows }: List, name: EndpointName, afterEach?: (n: number) => Promise<void>) => {
    let n = 0;
    return allPages(async (after) => {
      if (after !== undefined) await afterEach?.(n++);
      const page = await testApi.ask(who, name, { ...input, ...(after !== undefined && { after }) } as never);
      return { ids: rows(page as never).map(({ id }) => id), next: (page as { next?: string }).next! };
    });
  };

  test.each(Object.entries(LISTS))(
    '%s shows every row once, also while those shown already leave it',
    async (name, list) => {
      const documents = await list.documents(testApi);
      await testApi.withDatabase((db) =>
        db
          .collection(list.collection)
          .where({ _id: db.command.neq('') })
          .remove(),
      );
      if (list.collection === 'halls') await testApi.put({ halls: hallDocuments() });
      await testApi.put({ [list.collection]: documents });
      const whole = (await pagesOf(list, nameOf(name))).flatMap(({ ids }) => ids);
      const own = list.collection === 'halls' ? 1 : 0; // the tests' own hall
      expect(new Set(whole).size).toBe(documents.length + own);
      expect(whole).toHaveLength(documents.length + own);

      // "15 of 40 were never shown": fifteen that were seen are done before the next page, of a short page eight
      const removed: string[] = [];
      const shown = await pagesOf(list, nameOf(name), async (n) => {
        const seen = whole
          .slice(0, (list.isShort ? 8 : 15) * (n + 1))
          .filter((id) => id !== 'h1' && !removed.includes(id));
        removed.push(...seen);
        const stored = documents.map(({ _id }) => _id).filter((_id) => seen.some((id) => _id.startsWith(id)));
        await testApi.withDatabase((db) =>
          db
            .collection(list.collection)
            .where({ _id: db.command.in(stored) })
            .remove(),
        );
      });
      expect(shown.flatMap(({ ids }) => ids)).toEqual(whole);
    },
  );

  test.each(Object.entries(LISTS))(
    '%s is empty behind its end, and refuses what is no place in it',
    async (name, { who, input, documents }) => {
      await documents(testApi); // for what a list hangs on
      const ask = (after: string) => testApi.reply(who, nameOf(name), { ...input, after });
      const last =
        // of lists in turn
        {
          'bookings.mine': 'p',
          'codes.list': 'r',
          'cases.list mine': 'o',
          'cases.list unit': 'o',
          'calls.list': 'o',
          'mediations.list': 'o',
          'meetings.list': 'o',
          'topics.list all': 'o',
          'topics.list mine': 's',
          'campaigns.list': 'o',
        }[name] ?? '';
      for (const after of [`${last}0.0`, `${last}9999999999999.zzz`]) {
        const answer = await ask(after);
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        expect(JSON.stringify(answer.data)).not.toContain('"next":"');
      }
      for (const after of ['nothing', '.x', '1.', { $gt: '' }]) {
        const answer = await ask(after as string);
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput', reason: 'after' } });
      }
    },
  );

  test('the entries of a history are all there, and new ones move none', async () => {
    const id = await aCase(testApi, 'working');
    const one = testApi.one<Stored & { events: object[]; version: number }>('cases', id)!;
    const events = [
      ...one.events,
      ...some((n) => ({ ...one.events[3], seq: 4 + n, action: 'supplement', details: { note: numbered(n) } })),
    ];
    await testApi.put({ cases: [{ ...one, events, version: 50 }] });
    const first = await testApi.ask('lin', 'cases.show', { id });
    expect(first.history.map(({ seq }) => seq)).toEqual(some((n) => 29 + n, 20));
    await step(testApi, id, ['sun', 'ask']);
    const earlier = await allPages((after) =>
      testApi.ask('lin', 'cases.history', { id, after: after ?? first.earlier! }),
    );
    expect(earlier.flatMap(({ history }) => history.map(({ seq }) => seq)).sort((a, b) => a - b)).toEqual(
      some((n) => n, 29),
    );
    expect((await testApi.ask('lin', 'cases.history', { id, after: '0.x' })).history).toEqual([]);
    expect((await testApi.ask('lin', 'cases.history', { id, after: '999999.x' })).history).toHaveLength(20);
    expect(await testApi.refusal('lin', 'cases.history', { id, after: 'x.y' })).toMatchObject({ reason: 'after' });
    expect(await testApi.refusal('wu', 'cases.history', { id })).toMatchObject({ code: 'notFound' });
  });

  test('the first page of a desk says which of its lists go on', async () => {
    await testApi.put({ bookings: await bookingsWith((n) => ({ days: 1 + n, approval: true }))() });
    const { pending, next } = await testApi.ask('gao', 'bookings.desk', { hall: 'h1' });
    expect(pending).toHaveLength(20);
    expect(Object.keys(next)).toEqual(['pending']);
  });

  test('somebody else’s work does not stop my list: a page whose rows I must not judge is passed over', async () => {
    // qian did the work on the forty that are due first, and may not verify it
    const documents = await ofCases(testApi, (n) => ({
      state: 'handled',
      queues: ['verifier@c1'],
      reporter: 'other',
      ...(n < 40 && { participants: { handlers: [personIdFor('qian')], units: [], verifiers: [], refusers: [] } }),
    }));
    await testApi.put({ cases: documents });
    const ofQian = await allPages((after) => testApi.ask('qian', 'cases.list', { list: 'work', after }));
    expect(ofQian.flatMap(({ cases }) => cases.map(({ id }) => id)).sort()).toEqual(some((n) => numbered(40 + n), 5));
    expect(ofQian[0]!.cases.length).toBeGreaterThan(0);
  });

  test('no name of the contract counts pages, and every list that goes on takes the place where it ended', () => {
    const takes = (name: EndpointName, field: string) =>
      Object.hasOwn((contract[name].input as { entries?: object }).entries ?? {}, field);
    const names = Object.keys(contract) as EndpointName[];
    expect(names.filter((name) => takes(name, 'page') || takes(name, 'skip'))).toEqual([]);
    expect(names.filter((name) => takes(name, 'after')).sort()).toEqual(
      // own data and positions have their own tests
      [...new Set([...Object.keys(LISTS).map(nameOf), 'cases.history', 'people.myData', 'people.positions'])].sort(),
    );
  });
});
