import { totalsOf } from '@domain/ledgers/totals';
import { advanceMonth, beginMonth, offeredMonthActions } from '@domain/ledgers/lifecycle/lifecycle';
import type { MonthContext } from '@domain/ledgers/lifecycle/conditions';
import { monthId, type MonthAction, type StoredMonth } from '@domain/ledgers/month';
import { rowOf } from '@domain/ledgers/row';
import { monthLifecycle } from '@domain/ledgers/lifecycle/lifecycle';
import { project } from '@domain/lifecycle/event-sourced';
import type { MonthTypes } from '@domain/ledgers/lifecycle/month-types';
import { HOUR } from '@domain/time';
import { aCase } from '../cases/story';
import { people, WEDNESDAY, type Name } from '../cases/world';

const row = rowOf(aCase('closed').events, WEDNESDAY + 1e10)!;
const content = { totals: totalsOf([row], { from: 0, to: 1e15 }), fingerprint: 'abc', rulesVersion: '2026.1' };
const context = (change: Partial<MonthContext> = {}): MonthContext => ({
  ...{ now: WEDNESDAY, isComplete: true, content, row },
  ...change,
});
const units = { unit: 'c1', unitName: '阳光社区', subdistrict: 's1', district: 'x1', period: '2025-09' };
const unsigned = () => beginMonth({ id: monthId('c1', '2025-09'), ...units }, context());

const advance = (month: StoredMonth, who: Name, action: MonthAction, details = {}, now = WEDNESDAY) =>
  advanceMonth(month, action, people[who], details, context({ now }));
const signed = () => advance(unsigned(), 'gao', 'sign');
const checked = () => advance(signed(), 'jiang', 'check');
const locked = () => advance(checked(), 'luo', 'lock');

describe('the month of a community', () => {
  test('is signed by the community, checked by the subdistrict, locked by the district', () => {
    const { facts, events } = locked();
    expect(facts).toMatchObject({ state: 'locked', content });
    expect(Object.entries(facts.signatures).map(([action, { by }]) => [action, by.role, by.unit])).toEqual([
      ['sign', 'desk', 'c1'],
      ['check', 'supervisor', 's1'],
      ['lock', 'centre', 'x1'],
    ]);
    expect(project<MonthTypes>(monthLifecycle, events)).toEqual(facts);
  });

  test.each([
    ['unsigned', unsigned, { gao: ['sign'], jiang: [], luo: [] }],
    ['signed', signed, { gao: [], jiang: ['check', 'amend'], luo: ['amend'] }],
    ['checked', checked, { gao: [], jiang: ['amend'], luo: ['lock', 'amend'] }],
    ['locked', locked, { gao: [], jiang: [], luo: ['amend'] }],
  ] as const)('while it is %s, each has what is due and nothing else', (_, month, offered) => {
    for (const [who, actions] of Object.entries(offered))
      expect(offeredMonthActions(month().facts, people[who as Name], context())).toEqual(actions);
    for (const who of ['lin', 'chen', 'sun', 'qian', 'stranger'] as const)
      expect(offeredMonthActions(month().facts, people[who], context())).toEqual([]);
  });

  test('is not signed before it is over', () => {
    expect(() => advanceMonth(unsigned(), 'sign', people.gao, {}, context({ isComplete: false }))).toThrow(
      expect.objectContaining({ code: 'ruleBroken', reason: 'ledgers.sign' }),
    );
  });

  test('out of order, twice, or by another unit nothing is signed', () => {
    for (const [month, who, action] of [
      [unsigned(), 'jiang', 'check'],
      [signed(), 'gao', 'sign'],
      [signed(), 'luo', 'lock'],
      [locked(), 'luo', 'lock'],
      [signed(), 'gao', 'check'],
    ] as const)
      expect(() => advance(month, who, action)).toThrow(expect.objectContaining({ reason: `ledgers.${action}` }));
  });

  test('nobody checks what they signed, whatever positions they hold', () => {
    const both = { personId: 'gao', positions: [...people.gao.positions, ...people.jiang.positions] };
    expect(offeredMonthActions(signed().facts, both, context())).toEqual(['amend']);
  });
});

describe('a correction', () => {
  const correction = { row: row.caseId, column: 'channel', value: 'phone', reason: '当时是打电话来的' };

  test('keeps the old value, the new one, the reason and who signed; the signed content stays', () => {
    const { facts } = advance(locked(), 'luo', 'amend', correction);
    expect(facts.amendments).toEqual([
      {
        ...{ caseId: row.caseId, number: row.number, at: WEDNESDAY, reason: correction.reason },
        changes: [{ column: 'channel', old: 'miniProgram', new: 'phone' }],
        by: { role: 'centre', personId: 'luo', unit: 'x1' },
      },
    ]);
    expect(facts).toMatchObject({ state: 'locked', content });
  });

  test.each([
    ['row', { ...correction, row: undefined }],
    ['column', { ...correction, column: 'registeredAt' }],
    ['column', { ...correction, column: 'satisfaction', value: 'satisfied' }],
    ['value', { ...correction, value: 'pigeon' }],
    ['reason', { ...correction, reason: '' }],
  ])('without a %s that fits is refused', (field, details) => {
    expect(() => advance(locked(), 'luo', 'amend', details)).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: field }),
    );
  });

  test('of a row that is not there is refused', () => {
    expect(() => advanceMonth(locked(), 'amend', people.luo, correction, context({ row: undefined }))).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: 'row' }),
    );
  });

  test('that changes nothing is refused; one of a correction starts from it', () => {
    expect(() => advance(locked(), 'luo', 'amend', { ...correction, value: 'miniProgram' })).toThrow(
      expect.objectContaining({ reason: 'ledgers.amend' }),
    );
    const twice = advanceMonth(
      advance(locked(), 'luo', 'amend', correction),
      'amend',
      people.luo,
      { ...correction, value: 'visit' },
      context({ now: WEDNESDAY + HOUR, row: { ...row, channel: 'phone' } }),
    );
    expect(twice.facts.amendments[1]?.changes).toEqual([{ column: 'channel', old: 'phone', new: 'visit' }]);
  });

  test('has no telephone number in it', () => {
    const masked = advance(locked(), 'luo', 'amend', { ...correction, column: 'measure', value: '已联系13812345678' });
    expect(JSON.stringify(masked.facts.amendments)).not.toContain('13812345678');
  });
});
