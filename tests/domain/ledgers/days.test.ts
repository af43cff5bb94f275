import fc from 'fast-check';
import type { Case } from '@domain/cases/record';
import { changesBetween } from '@domain/ledgers/amendment';
import { agendaOf } from '@domain/ledgers/agenda';
import { currentRows, emptyDay, freeze, mergeDays, withRows, type LedgerDay } from '@domain/ledgers/day';
import { rowOf, serializeRows } from '@domain/ledgers/row';
import { LEDGER_COLUMNS, type LedgerRow } from '@domain/ledgers/columns';
import { addTotals, totalsOf } from '@domain/ledgers/totals';
import { cutOffOf, daysIn, ledgerDayOf, periodOf } from '@domain/rates/period';
import { usualRateRules } from '@domain/rates/rules';
import { DAY, HOUR } from '@domain/time';
import { histories } from '../cases/histories';
import { aCase, report, tell } from '../cases/story';
import { WEDNESDAY } from '../cases/world';

const cutOff = (day: string) => cutOffOf(day, usualRateRules);
const SEPTEMBER = periodOf('month', '2025-09', usualRateRules);
const rowNow = (record: Case): LedgerRow => rowOf(record.events, WEDNESDAY + 100 * DAY)!;

describe('a row', () => {
  test('tells what a case is by its columns, and nothing of a person', () => {
    const record = aCase('closed', { description: '王秀英家漏水，电话13812345678，住3号楼2单元402室' });
    const row = rowNow(record);
    expect(Object.keys(row)).toEqual(['caseId', 'number', ...LEDGER_COLUMNS]);
    expect(row).toMatchObject({
      channel: 'miniProgram',
      grid: '第一网格',
      progress: 'closed',
      callback: 'valid',
      round: 1,
    });
    expect(JSON.stringify(row)).not.toMatch(/13812345678|402|lin|王秀英/);
  });

  test('of a private case says no words', () => {
    expect(rowNow(report({ private: true })).summary).toBeNull();
  });

  test('stands as it was at the cut-off, whatever came after', () => {
    const { events } = aCase('closed');
    expect(rowOf(events, WEDNESDAY)).toBeUndefined();
    expect(rowOf(events, WEDNESDAY + 1)).toMatchObject({ progress: 'submitted', closedAt: null, satisfaction: null });
  });
});

describe('a day', () => {
  const [before, after] = [rowNow(aCase('working')), rowNow(aCase('handled'))];

  test('takes rows until it is frozen, the same row once', () => {
    const day = [before, after, after].reduce((one, row) => withRows(one, [row], 0), emptyDay('c1', '2025-09-10'));
    expect(day.rows).toEqual([after]);
    expect(withRows(emptyDay('c1', '2025-09-11'), [], 0).rows).toEqual([]);
  });

  test('what comes after that is an amendment with the old value and the new, once', () => {
    const frozen = freeze(withRows(emptyDay('c1', '2025-09-10'), [before], 0));
    const late = withRows(withRows(frozen, [after], 5), [after], 6);
    expect(late.rows).toEqual([before]);
    expect(late.amendments).toEqual([
      { caseId: before.caseId, number: before.number, at: 5, late: true, changes: changesBetween(before, after) },
    ]);
    expect(late.amendments[0]?.changes).toContainEqual({ column: 'progress', old: 'working', new: 'handled' });
    expect(currentRows(late)).toEqual([after]);
  });
});

test('the agenda of a Monday names each open case once: overdue ones first', () => {
  const open = rowNow(aCase('working'));
  const rows: LedgerRow[] = [
    { ...open, caseId: 'late', dueAt: WEDNESDAY - HOUR, round: 2 },
    { ...open, caseId: 'back', dueAt: WEDNESDAY + DAY, round: 2 },
    { ...open, caseId: 'soon', dueAt: WEDNESDAY + DAY },
    { ...open, caseId: 'later', dueAt: WEDNESDAY + 20 * DAY },
    { ...open, caseId: 'hard', dueAt: WEDNESDAY + 20 * DAY, track: 'hard' },
    rowNow(aCase('closed')),
  ];
  const ids = Object.fromEntries(
    Object.entries(agendaOf(rows, WEDNESDAY)).map(([item, found]) => [item, found.map(({ caseId }) => caseId)]),
  );
  expect(ids).toEqual({ overdue: ['late'], cameBack: ['back'], hard: ['hard'], dueThisWeek: ['soon'] });
});

describe('any histories, learned of in any order', () => {
  /** The ledger after these cases were learned of, one after the other; days are frozen after the first ones. */
  function keep(records: readonly Case[], order: readonly number[], frozenAfter: number): LedgerDay[] {
    const days = new Map(daysIn(SEPTEMBER).map((day) => [day, emptyDay('c1', day)]));
    order.forEach((place, step) => {
      if (step === frozenAfter) for (const [day, one] of days) days.set(day, freeze(one));
      const { events } = records[place % records.length]!;
      for (const day of new Set(events.map(({ at }) => ledgerDayOf(at, usualRateRules)))) {
        const one = days.get(day);
        const row = rowOf(events, cutOff(day));
        if (one && row) days.set(day, withRows(one, [row], step));
      }
    });
    return [...days.values()];
  }

  /** Counts without days, rows or amendments. */
  function recount(records: readonly Case[]) {
    let [received, closed, unfinished] = [0, 0, 0];
    for (const { events } of records) {
      const seen = events.filter(({ at }) => at < SEPTEMBER.to);
      const last = seen[seen.length - 1];
      if (!last) continue;
      received++;
      const isClosed = last.to === 'closed' || last.to === 'archived';
      if (isClosed) closed++;
      else if (!['refused', 'transferred', 'withdrawn', 'merged', 'terminated'].includes(last.to)) unfinished++;
    }
    return { received, closed, unfinished, carriedOver: 0 };
  }

  test('the totals equal a slow recount, and a rebuild gives the same bytes', () => {
    fc.assert(
      fc.property(
        histories().filter((records) => records.length > 0),
        fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
        fc.nat({ max: 12 }),
        fc.boolean(),
        (records, again, frozenAfter, backwards) => {
          const all = records.map((_, n) => n);
          const order = [...again, ...(backwards ? all.reverse() : all)];
          const kept = mergeDays(keep(records, order, frozenAfter));
          const rebuilt = mergeDays(
            keep(
              records,
              records.map((_, n) => n),
              Infinity,
            ),
          );
          expect(serializeRows(kept)).toBe(serializeRows(rebuilt));
          expect(totalsOf(kept, SEPTEMBER)).toMatchObject(recount(records));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('nothing that is frozen is edited, and units add up to the one above', () => {
    fc.assert(
      fc.property(
        histories().filter((records) => records.length > 1),
        (records) => {
          const early = keep(records, [0], 1);
          const late = keep(
            records,
            records.map((_, n) => n),
            1,
          );
          for (const [n, day] of late.entries()) expect(day.rows).toEqual(early[n]!.rows);
          const rows = mergeDays(late);
          const halves = [rows.filter((_, n) => n % 2), rows.filter((_, n) => n % 2 === 0)];
          expect(addTotals(halves.map((half) => totalsOf(half, SEPTEMBER)))).toEqual(totalsOf(rows, SEPTEMBER));
        },
      ),
      { numRuns: 10 },
    );
  });
});

test('a line of a case that was told of twice in one day is one line', () => {
  const twice = tell(report(), [['lin', 'supplement', { note: '又坏了一盏' }]]);
  expect(mergeDays([withRows(emptyDay('c1', '2025-09-10'), [rowNow(twice), rowNow(twice)].slice(1), 0)])).toHaveLength(
    1,
  );
});
