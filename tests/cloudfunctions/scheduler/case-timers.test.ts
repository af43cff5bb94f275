import type { CaseState } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { sampleCaseRules } from '@domain/cases/rules';
import { aCase, report } from '../../domain/cases/story';
import { toDocument, type CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { openRoom, settings, personId, type Room } from '../messages/room';

const DAY = 86_400_000;

describe('what the clock does to cases', () => {
  let room: Room;
  beforeAll(async () => void (room = await openRoom({ scheduler: 'cloudfunctions/scheduler' })));
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.people({ lin: { remaining: { caseProgress: 9 } }, luo: { keys: ['centre@x1'] } });
  });

  const dueAt = (it: Case, kind: string) =>
    it.facts.clocks.find((clock) => clock.kind === kind && clock.stoppedAt === undefined)!.dueAt;
  const startedAt = (it: Case, kind: string) =>
    it.facts.clocks.find((clock) => clock.kind === kind && clock.stoppedAt === undefined)!.startedAt;

  /** lin's case, everybody told of what was so far. */
  async function keep(it: Case, change: object = {}): Promise<void> {
    const { outboxDue: _, ...document } = toDocument(
      { ...it, outbox: [] },
      { rules: sampleCaseRules, calendar: calendarWith() },
    );
    await room.control('seed', { cases: [{ ...document, reporter: personId('lin'), ...change }] });
  }
  const kept = () => room.all<CaseDocument>('cases')[0]!;
  const at = async (moment: number) => {
    await room.control('clock', { now: new Date(moment).toISOString() });
    return room.tick();
  };
  const told = () => room.inboxOf('lin').map(({ notice }) => notice);
  const history = () => kept().events.map(({ action }) => action);

  describe('a question that lin does not answer', () => {
    const it = aCase('needInfo');
    const looks = [startedAt(it, 'answer') + 3 * DAY, startedAt(it, 'answer') + 7 * DAY, dueAt(it, 'answer') + 1];
    const ways: [string, () => Promise<void>][] = [
      [
        'the clock comes in time',
        async () => {
          for (const look of looks) await at(look);
        },
      ],
      [
        'the clock comes three hours late',
        async () => {
          for (const look of looks) await at(look + 3 * 3_600_000);
        },
      ],
      [
        'the clock comes twice at once, each time',
        async () => {
          for (const look of looks) await Promise.all([at(look), at(look)]);
        },
      ],
      [
        'the clock comes every day',
        async () => {
          for (let day = 1; day <= 14; day++) await at(startedAt(it, 'answer') + day * DAY);
        },
      ],
    ];
    for (const [what, way] of ways) {
      test(`reminds lin twice and is then given up, when ${what}`, async () => {
        await keep(it);
        await way();
        expect(kept()).toMatchObject({ state: 'closed', closedAs: 'uninformed', reminders: 2, outbox: [] });
        expect(history().slice(it.events.length)).toEqual(['remind', 'remind', 'lapse']);
        expect(told()).toEqual(['questionReminder', 'questionReminder', 'questionLapsed']);
        expect(await room.sent('lin')).toHaveLength(3);
      });
    }

    test('is not touched a minute before', async () => {
      await keep(it);
      await at(looks[0]! - 60_000);
      expect(kept().state).toBe('needInfo');
      expect(told()).toEqual([]);
    });
  });

  test('a case nobody rated is closed as unrated, and archived when it can no longer be reopened', async () => {
    const it = aCase('callback');
    await keep(it);
    await at(dueAt(it, 'callback') + 1);
    expect(kept()).toMatchObject({ state: 'closed', closedAs: 'unrated' });
    expect(told()).toEqual(['caseClosedUnrated']);

    const window = kept().clocks.find(({ kind, stoppedAt }) => kind === 'reopen' && stoppedAt === undefined)!;
    await at(window.dueAt - 60_000);
    expect(kept().state).toBe('closed');
    await at(window.dueAt + 1);
    expect(kept().state).toBe('archived');
    expect(kept()).not.toHaveProperty('timerDue');
    expect(told()).toEqual(['caseClosedUnrated']);
  });

  test('a clock that stood still for a year catches up in one run', async () => {
    const it = aCase('callback');
    await keep(it);
    await at(dueAt(it, 'callback') + 300 * DAY);
    expect(kept().state).toBe('closed'); // the reporter may still reopen it, counted from now
    expect(history().slice(it.events.length)).toEqual(['closeUnrated']);
  });

  test('cases in which nobody waits for the clock are left alone', async () => {
    for (const state of ['refused', 'withdrawn', 'archived'] satisfies CaseState[]) {
      await keep(aCase(state));
      await at(aCase(state).facts.receivedAt + 200 * DAY);
      expect(kept()).toMatchObject({ state, version: 1 });
    }
  });

  test('a report that nobody touches goes up to the district by itself, and each office hears it once', async () => {
    await room.people({ he: { keys: ['leader@s1', 'handler@s1'] }, jiang: { keys: ['supervisor@s1'] } });
    const it = report();
    await keep(it);
    const hours = Array.from({ length: 24 * 22 }, (_, hour) => it.facts.receivedAt + hour * 3_600_000);
    for (const hour of hours.filter((_, n) => n % 6 === 0)) await at(hour + 20_000);
    expect(kept()).toMatchObject({ state: 'accepted', holder: { unit: 'x1', role: 'centre' } });
    expect(history()).toEqual([
      ...['report', 'missAccept', 'warn', 'stepUp', 'missContact', 'missSign'],
      ...['warn', 'supervise', 'stepUp', 'missDispatch', 'warn', 'proposeMeeting'],
    ]);
    expect(told()).toEqual([
      ...['acceptMissedForReporter', 'caseSteppedUp', 'caseSupervised', 'caseSteppedUp'],
      ...['dispatchMissedForReporter', 'meetingProposedForReporter'],
    ]);
    const jiang = room.inboxOf('jiang').map(({ notice }) => notice);
    expect(jiang).toEqual([...new Set(jiang)]);
  });

  test('a case that cannot be read does not stop the next one', async () => {
    const it = aCase('callback');
    await keep(it);
    await room.control('seed', { cases: [{ ...kept(), _id: 'broken', clocks: 7, timerDue: 1 }] });
    await at(dueAt(it, 'callback') + 1);
    expect(room.all<CaseDocument>('cases').find(({ _id }) => _id === it.facts.id)?.state).toBe('closed');
  });

  test('however many cases cannot be read, the one behind them is turned', async () => {
    const it = aCase('callback');
    await keep(it);
    await room.control('seed', {
      cases: Array.from({ length: 210 }, (_, n) => ({ ...kept(), _id: `broken${n}`, clocks: 7, timerDue: 1 })),
    });
    await at(dueAt(it, 'callback') + 1);
    expect(room.all<CaseDocument>('cases').find(({ _id }) => _id === it.facts.id)?.state).toBe('closed');
  });

  test('two hundred cases that nobody rated are closed and told about in one run, in two requests a case', async () => {
    const it = aCase('callback');
    await keep(it);
    const cases = Array.from({ length: 200 }, (_, n) => ({ ...kept(), _id: `unrated${n}`, reporter: `neighbour${n}` }));
    await room.control('seed', { cases });
    await at(dueAt(it, 'callback') + 1);
    expect(room.all<CaseDocument>('cases').filter(({ state }) => state !== 'closed')).toEqual([]);
    expect(room.all<CaseDocument>('cases').filter(({ outbox }) => outbox.length)).toEqual([]);
    expect(room.all('inbox')).toHaveLength(201);

    const [call] = await room.control<{ requests: { collection?: string; action: string }[] }[]>(
      'calls?function=scheduler&limit=1',
    );
    const timersAndInbox = call!.requests.filter(({ collection }) => collection === 'cases' || collection === 'inbox');
    const sends = timersAndInbox.filter(
      ({ collection, action }) => collection === 'inbox' && action === 'database.modifyDocument',
    );
    expect(timersAndInbox.length - sends.length).toBeLessThan(2 * 201);
  });

  describe('a moment counted without a holiday table', () => {
    /** lin's report as it was counted in a year without a table: a day too long, and that many days later. */
    const provisional = (days = 0): Case => {
      const it = report();
      const clocks = it.facts.clocks.map((clock) => ({
        ...clock,
        startedAt: clock.startedAt + days * DAY,
        dueAt: clock.dueAt + (days + 1) * DAY,
        provisional: true,
      }));
      return { ...it, facts: { ...it.facts, clocks } };
    };

    test('is counted again, within the hour, once the table is there', async () => {
      await keep(provisional());
      const hour = Date.parse('2025-09-10T10:00:20+08:00');
      await at(hour);
      expect(kept().clocks).toMatchObject([{ kind: 'accept', dueAt: dueAt(report(), 'accept'), provisional: false }]);
      expect(kept()).not.toHaveProperty('provisional');
      expect(history()).toEqual(['report', 'recalculate']);
      await at(hour + 3_600_000);
      expect(history()).toEqual(['report', 'recalculate', 'missAccept']);
    });

    test('is found behind any number of others that still wait for theirs, which are not read whole', async () => {
      await keep(provisional(20 * 365));
      await room.control('seed', { cases: Array.from({ length: 210 }, (_, n) => ({ ...kept(), _id: `later${n}` })) });
      await keep(provisional(), { _id: 'z' });
      await at(Date.parse('2025-09-10T13:00:20+08:00'));
      expect(
        room
          .all<CaseDocument>('cases')
          .filter(({ events }) => events.length > 1)
          .map(({ _id }) => _id),
      ).toEqual(['z']);
      const [call] = await room.control<{ requests: { collection?: string }[] }[]>('calls?function=scheduler&limit=1');
      // the ledgers of the hour count each of these cases, in documents of their own
      expect(call!.requests.filter(({ collection }) => collection === 'cases').length).toBeLessThan(20);
    });

    test('waits while the table is not there', async () => {
      await keep(provisional(20 * 365));
      await at(Date.parse('2045-09-10T13:00:20+08:00'));
      expect(history()).toEqual(['report']);
      expect(kept().provisional).toBe(true);
    });
  });

  describe('the holiday table of the next year', () => {
    const luos = () => room.inboxOf('luo');
    const year = 2050;

    test('is asked for once a day by day, of the centre of the district', async () => {
      await room.control('seed', {
        settings: [{ _id: 'current', ...settings, holidays: { years: [year], holidays: [], makeUpDays: [] } }],
      });
      await at(Date.parse(`${year}-11-30T10:00:20+08:00`));
      expect(luos()).toEqual([]);
      await at(Date.parse(`${year}-12-01T08:00:20+08:00`));
      expect(luos()).toEqual([]);
      for (const hour of ['09', '10', '17']) await at(Date.parse(`${year}-12-01T${hour}:00:20+08:00`));
      expect(luos()).toMatchObject([{ notice: 'calendarMissing', facts: { year: year + 1 }, template: 'staffTask' }]);
      await at(Date.parse(`${year}-12-02T09:00:20+08:00`));
      expect(luos()).toHaveLength(2);
    });

    test('is not asked for when it is there', async () => {
      await room.control('seed', {
        settings: [
          { _id: 'current', ...settings, holidays: { years: [year + 10, year + 11], holidays: [], makeUpDays: [] } },
        ],
      });
      await at(Date.parse(`${year + 10}-12-01T09:00:20+08:00`));
      expect(luos()).toEqual([]);
    });
  });

  test('who joined is counted again, so that a count that was lost comes back', async () => {
    const now = Date.parse('2025-09-12T13:01:00+08:00');
    const join = (id: string, name: string, supportedAt: number) => ({
      _id: `${id}_${name}`,
      case: id,
      personId: name,
      supportedAt,
    });
    await keep(aCase('withdrawn'), { _id: 'fresh', supporterCount: 1 });
    await keep(aCase('withdrawn'), { _id: 'old', supporterCount: 5 });
    await room.control('seed', {
      supports: [
        join('fresh', 'wu', now - DAY),
        join('fresh', 'qian', now - 40 * DAY),
        join('fresh', 'he', now - 3000),
        join('old', 'wu', now - 3 * DAY),
      ],
    });
    await at(now);
    await at(now + 3_600_000);
    expect(
      room.all<CaseDocument>('cases').map(({ _id, supporterCount, version }) => ({ _id, supporterCount, version })),
    ).toEqual([
      { _id: 'fresh', supporterCount: 3, version: 1 },
      { _id: 'old', supporterCount: 5, version: 1 },
    ]);
  });

  test('every look into the store goes by an index', async () => {
    await keep(aCase('callback'));
    await room.control('seed', {
      supports: [{ _id: 'j1', case: 'x', personId: 'wu', supportedAt: Date.parse('2025-12-01T12:00:00+08:00') }],
    });
    await at(Date.parse('2025-12-01T13:00:20+08:00'));
    const [call] = await room.control<{ requests: { action: string; collection?: string; index?: string | null }[] }[]>(
      'calls?function=scheduler&limit=1',
    );
    expect(call!.requests.length).toBeGreaterThan(6);
    expect(call!.requests.filter(({ index }) => index === null)).toEqual([]);
  });
});
