import { matchesFilter } from '@domain/cases/lists/search';
import type { CaseFilter } from '@domain/cases/lists/filter';
import type { CaseFacts } from '@domain/cases/case';
import type { Visibility } from '@domain/cases/access/visibility';
import { DAY } from '@domain/time';
import { report, tell } from '../story';
import { world, WEDNESDAY } from '../world';

/** A case of Wednesday that a unit has, with this part changed. */
const aCase = (part: Partial<CaseFacts> = {}): CaseFacts => ({
  ...tell(report(), [['gao', 'accept', { track: 'easy' }]]).facts,
  ...part,
});
const finds = (filter: CaseFilter, it = aCase(), visibility: Visibility = 'full', now = WEDNESDAY): boolean =>
  matchesFilter(it, filter, { visibility, calendar: world().calendar, now });

describe('a clerk who looks for a case', () => {
  test('without saying what finds every one', () => {
    expect(finds({})).toBe(true);
    expect(finds({ states: [], words: '  ' })).toBe(true);
  });

  test.each<[string, CaseFilter, boolean]>([
    ['its state', { states: ['accepted', 'working'] }, true],
    ['another state', { states: ['closed'] }, false],
    ['its track', { tracks: ['easy'] }, true],
    ['another track', { tracks: ['key', 'hard'] }, false],
    ['its category', { categories: ['facilities'] }, true],
    ['another channel', { channels: ['hotline12345'] }, false],
    ['its day', { from: '2025-09-10', to: '2025-09-10' }, true],
    ['the days after', { from: '2025-09-11' }, false],
    ['the days before', { to: '2025-09-09' }, false],
    ['only what was reopened', { again: true }, false],
  ])('by %s', (_, filter, found) => {
    expect(finds(filter, aCase({ category: 'facilities' }))).toBe(found);
  });

  test('by what is late: a deadline that is over, a yellow card before, a red one after', () => {
    expect(finds({ late: 'overdue' })).toBe(false);
    expect(finds({ late: 'red' })).toBe(false);
    const later = WEDNESDAY + 20 * DAY;
    expect(finds({ late: 'overdue' }, aCase(), 'full', later)).toBe(true);
    expect(finds({ late: 'red' }, aCase(), 'full', later)).toBe(true);
    expect(finds({ late: 'yellow' }, aCase(), 'full', later)).toBe(false);
  });

  test.each([
    ['its number', (it: CaseFacts) => it.number, true],
    ['its number in small letters', (it: CaseFacts) => it.number.toLowerCase(), true],
    ['words of the report', () => '路灯', true],
    ['two words that stand apart', () => '阳光里 路灯', true],
    ['one that is there and one that is not', () => '路灯 电梯', false],
    ['signs that mean something elsewhere', () => '.*', false],
    ['a per cent sign', () => '%', false],
    ['one sign', () => '灯', true],
    ['a smile', () => '😊', false],
  ])('by %s', (_, words, found) => {
    const it = aCase({ description: '三号楼的路灯不亮' });
    expect(finds({ words: words(it) }, it)).toBe(found);
  });

  test('who reads a masked case finds nothing by what is masked', () => {
    const it = aCase({ description: '路灯不亮，电话 13800138000' });
    expect(finds({ words: '13800138000' }, it, 'full')).toBe(true);
    expect(finds({ words: '13800138000' }, it, 'masked')).toBe(false);
    expect(finds({ words: '路灯' }, it, 'masked')).toBe(true);
    expect(finds({ words: '402室' }, it, 'full')).toBe(true);
    expect(finds({ words: '402室' }, it, 'masked')).toBe(false);
  });

  test('of a complaint about staff nobody finds the door', () => {
    expect(finds({ words: '402室' }, aCase({ aboutStaff: 'community' }), 'full')).toBe(false);
  });
});
