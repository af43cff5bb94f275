import type { HolidayTable } from '@domain/calendar/calendar';
import { advance, advanceByTimer, offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { DecisionContext } from '@domain/cases/lifecycle/conditions';
import { openClock } from '@domain/lifecycle/clocks';
import type { Case } from '@domain/cases/record';
import { project } from '@domain/cases/lifecycle/advance';
import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import { aCase, report, tell } from './story';
import { happy } from '../../support/case-ways';
import { people, units, WEDNESDAY, world } from './world';

const DAY = 86_400_000;
const beijing = (text: string) => Date.parse(`${text}+08:00`);
const finish = (it: Case) => openClock(it.facts.clocks, 'finish')!;

/** Late December 2025: the table of 2026 comes later. */
const table2025: HolidayTable = { years: [2025], holidays: [], makeUpDays: [] };
const table2026: HolidayTable = {
  years: [2025, 2026],
  holidays: ['2026-01-01', '2026-01-02'],
  makeUpDays: ['2026-01-04'],
};
const at = (moment: string, table = table2025, unit?: string): DecisionContext => ({
  ...world(beijing(moment), unit),
  calendar: { ...world().calendar, table },
});

/** lin's report of 29 December, at work since then; the unit has called. */
const working = (unit = 'd1') => {
  const steps: [keyof typeof people, Parameters<typeof advance>[1], Parameters<typeof advance>[3]][] = [
    ['gao', 'accept', { track: 'easy' }],
    ['gao', 'dispatch', { unit }],
  ];
  const now = at('2025-12-29T09:00', table2025, unit);
  const sent = steps.reduce(
    (it, [who, action, details]) => advance(it, action, people[who], details, now),
    report({}, now.now),
  );
  if (unit !== 'd1') return sent;
  return advance(advance(sent, 'sign', people.sun, {}, now), 'contact', people.sun, { method: 'phone' }, now);
};

describe('a clock that is counted again when the holiday table comes', () => {
  test('keeps the time for which it stood still', () => {
    const asked = advance(working(), 'ask', people.sun, { note: '是哪一层的灯?' }, at('2025-12-29T10:00'));
    // two working days later
    const answered = advance(asked, 'answer', people.lin, { note: '三层' }, at('2025-12-31T10:00'));
    expect(finish(answered)).toMatchObject({ dueAt: beijing('2026-01-07T17:30'), provisional: true });
    const now = at('2026-01-01T09:00', table2026);
    const counted = advanceByTimer(answered, 'recalculate', now);
    // the first and second are free, the fourth is worked
    expect(finish(counted)).toMatchObject({ dueAt: beijing('2026-01-08T17:30'), provisional: false });
    expect(project(counted.events)).toEqual(counted.facts);
    expect(dueTimerAction(counted.facts, now)).toBeUndefined();
  });

  test('keeps its length when another community does the work', () => {
    const other = { ...units['c1']!, id: 'c2', name: '锦绣社区' };
    const now = { ...at('2025-12-30T09:00'), unit: other };
    const accepted = advance(report({}, now.now), 'accept', people.gao, { track: 'easy' }, now);
    const sent = advance(accepted, 'dispatch', people.gao, { unit: 'c2' }, now);
    expect(finish(sent)).toMatchObject({ period: { naturalDays: 2 }, provisional: true });
    expect(finish(advanceByTimer(sent, 'recalculate', at('2025-12-30T10:00', table2026)))).toMatchObject({
      dueAt: beijing('2026-01-05T00:00'),
    }); // Sunday the fourth is worked
  });

  test('is left alone while any table of its way is missing, so that the history does not grow', () => {
    expect(
      dueTimerAction(working().facts, at('2026-01-02T09:00', { years: [2026], holidays: [], makeUpDays: [] })),
    ).toBeUndefined();
  });

  test('also gives the resident the whole window to reopen', () => {
    const now = at('2025-12-19T09:00');
    const closed = [
      ['gao', 'accept', { track: 'easy' }],
      ['gao', 'start', {}],
      ['gao', 'finish', { outcome: 'solved', measure: '换了灯' }],
      ['lin', 'rate', { rating: happy }],
    ] as const;
    const it = closed.reduce<Case>(
      (before, [who, action, details]) => advance(before, action, people[who], details, now),
      report({}, at('2025-12-18T09:00').now),
    );
    const counted = advanceByTimer(
      it,
      'recalculate',
      at('2025-12-20T09:00', {
        ...table2026,
        holidays: [...table2026.holidays, '2026-01-03', '2026-01-05'],
        makeUpDays: [],
      }),
    );
    expect(openClock(it.facts.clocks, 'reopen')).toMatchObject({
      dueAt: beijing('2026-01-06T00:00'),
      provisional: true,
    });
    expect(openClock(counted.facts.clocks, 'reopen')).toMatchObject({
      dueAt: beijing('2026-01-07T00:00'),
      provisional: false,
    });
  });
});

describe('a clock after every detour', () => {
  const asked = aCase('needInfo'); // asked on Wednesday at 13:00, five working days until Wednesday the seventeenth
  const lapsed = tell(
    asked,
    [
      ['clock', 'remind'],
      ['clock', 'remind'],
      ['clock', 'lapse'],
    ],
    beijing('2025-09-22T09:00'),
  );

  test('an answer after the question was given up takes the case up where it was, with all the time that was left', () => {
    // Thursday 13:00: eleven working days after the question
    const taken = tell(lapsed, [['lin', 'answer']], beijing('2025-09-25T12:00'));
    expect(taken.facts).toMatchObject({ state: 'working', round: 1, handler: 'sun' });
    expect(taken.facts).not.toHaveProperty('closedAs');
    // eleven working days after the seventeenth, over the holidays
    expect(finish(taken)).toMatchObject({ dueAt: beijing('2025-10-09T17:30') });
    const redone = tell(
      taken,
      [
        ['sun', 'finish'],
        ['qian', 'fail'],
      ],
      beijing('2025-09-25T14:00'),
    );
    expect(finish(redone)).toEqual(finish(taken));
  });

  test('nobody rates or reopens what was given up for want of an answer', () => {
    expect(
      offeredTransitions(lapsed.facts, people.lin, world(beijing('2025-09-23T09:00'))).map(({ action }) => action),
    ).toEqual(['answer']);
  });

  test('asked twice, both pauses count', () => {
    const first = tell(asked, [['lin', 'answer']], beijing('2025-09-11T12:00')); // Thursday 13:00: one working day
    const second = tell(first, [['sun', 'ask']], beijing('2025-09-12T12:00'));
    const answered = tell(second, [['lin', 'answer']], beijing('2025-09-16T12:00')); // from Friday to Tuesday: two
    expect(finish(answered).dueAt).toBe(beijing('2025-09-22T17:30'));
    expect(finish(answered).pauses).toHaveLength(2);
  });

  test('a unit named beside an acceptance gives nobody more time', () => {
    const accepted = advance(report(), 'accept', people.gao, { track: 'easy', unit: 'd1' }, world(WEDNESDAY, 'd1'));
    expect(finish(accepted)).toMatchObject({ period: { naturalDays: 2 } });
    expect(
      advance(report(), 'take', people.chen, { unit: 'd1' }, world(WEDNESDAY, 'd1')).facts.clocks.map(
        ({ period }) => period,
      ),
    ).toContainEqual({ naturalDays: 2 });
  });

  test('a hazard that only the desk recognised is finished in twenty-four hours', () => {
    const recognised = tell(report({ category: 'unknown' }), [['gao', 'accept', { track: 'key', category: 'safety' }]]);
    expect(recognised.facts).toMatchObject({ urgent: true, category: 'safety' });
    expect(finish(recognised).dueAt).toBe(WEDNESDAY + 25 * 3_600_000);
    expect(project(recognised.events)).toEqual(recognised.facts);
  });

  test('a refusal that is overturned starts a whole clock', () => {
    const again = tell(
      aCase('refused'),
      [
        ['lin', 'askReview'],
        ['luo', 'overturnRefusal'],
      ],
      WEDNESDAY + 5 * DAY,
    );
    expect(finish(again)).toMatchObject({ startedAt: WEDNESDAY + 5 * DAY + 2 * 3_600_000, round: 1 });
    expect(openClock(again.facts.clocks, 'accept')).toBeUndefined();
  });
});

test('while the reporter is asked, nobody is warned and nothing moves up, however long it takes', () => {
  const asked = aCase('needInfo').facts;
  const due = (days: number) => dueTimerAction(asked, world(WEDNESDAY + days * DAY));
  expect([...new Set(Array.from({ length: 40 }, (_, days) => due(days)))]).toEqual([undefined, 'remind']);
});
