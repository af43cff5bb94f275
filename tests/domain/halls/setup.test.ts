import type { AppError } from '@domain/errors';
import type { ChangeInput } from '@domain/halls/contract';
import { KEPT_DAYS, MAX_PLANNED_DAYS, MAX_ROOMS } from '@domain/halls/input-limits';
import { applyChange, isApplied, publicTexts } from '@domain/halls/setup';
import { addDays } from '@domain/time';
import { hall } from '../../support/halls';

const today = '2026-03-10';
type Change<Kind> = Omit<Extract<ChangeInput, { kind: Kind }>, 'hall' | 'version' | 'kind'>;
const change = <Kind extends ChangeInput['kind']>(kind: Kind, of: Change<Kind>, version = hall.version) =>
  ({ hall: hall.id, version, kind, ...of }) as unknown as ChangeInput;
const refused = (change: ChangeInput, at = hall) => {
  try {
    applyChange(at, change, today);
    return undefined;
  } catch (error) {
    const { code, reason } = error as AppError;
    return reason || code;
  }
};
const talk = hall.rooms[2]!;

describe('staff change their hall', () => {
  test('as they see it: a colleague’s change in between is not overwritten', () => {
    const about = { name: '新名', address: hall.address, phone: hall.phone };
    expect(applyChange(hall, change('about', about), today)).toEqual({ ...hall, name: '新名', version: 2 });
    expect(refused(change('about', about, 2))).toBe('conflict');
  });

  test('a change that is sent twice is made once', () => {
    const renamed = change('about', { name: '新名', address: hall.address, phone: hall.phone });
    expect(isApplied(hall, renamed)).toBe(false);
    expect(isApplied(applyChange(hall, renamed, today), renamed)).toBe(true);
    expect(isApplied({ ...hall, version: 2 }, renamed)).toBe(false);
  });

  test('never to rules that would refuse every booking, of the hall or of one room', () => {
    expect(refused(change('rules', { rules: { shortest: 9 } }))).toBe('rules.longest');
    expect(refused(change('rules', { rules: { step: 2, shortest: 3 } }))).toBe('rules.longest');
    expect(refused(change('rules', { rules: { step: 2, longest: 7 } }))).toBe('rules.longest');
    expect(refused(change('rules', { rules: { perDay: 3 } }))).toBe('rules.perDay');
    // the games room allows two a day by itself
    expect(refused(change('rules', { rules: { perWeek: 1 } }))).toBe('rules.perDay');
    expect(refused(change('rules', { room: talk.id, rules: { perDay: 3 } }))).toBe('rules.perDay');
    expect(refused(change('rules', { rules: { perDay: 2 } }))).toBeUndefined();
  });

  test('a rule of one room is that room’s alone', () => {
    const { rooms, rules } = applyChange(hall, change('rules', { room: talk.id, rules: { notice: 60 } }), today);
    expect(rules).toEqual(hall.rules);
    expect(rooms.filter(({ rules: own }) => own?.notice === 60).map(({ id }) => id)).toEqual([talk.id]);
  });

  test('rooms stay in their space and in their hall, and are not too many', () => {
    const room = (of: object) => change('room', { room: { ...talk, ...of } } as never);
    expect(refused(room({ space: 'h1-a' }))).toBe('room.space');
    expect(refused(room({ id: 'h2-new' }))).toBe('room.id');
    expect(refused(room({ id: 'h1-new', space: 'h2-b' }))).toBe('room.space');
    const added = applyChange(hall, room({ id: 'h1-new' }), today);
    expect(added.rooms.map(({ id }) => id)).toEqual([...hall.rooms.map(({ id }) => id), 'h1-new']);
    const rooms = Array.from({ length: MAX_ROOMS }, (_, n) => ({ ...talk, id: `h1-${n}` }));
    expect(refused(room({ id: 'h1-new' }), { ...hall, rooms })).toBe('halls.rooms');
    expect(refused(room({ id: 'h1-0' }), { ...hall, rooms })).toBeUndefined();
  });
});

describe('a day that differs from its weekday', () => {
  const closing = (day: string, rooms?: string[]) =>
    change('exception', { day, open: [], reason: '停电检修', ...(rooms && { rooms }) } as never);
  const after = (change: ChangeInput, exceptions = hall.exceptions) =>
    applyChange({ ...hall, exceptions }, change, today).exceptions;
  const closed = (day: string, spaces = ['h1-a']) => ({ day, spaces, open: [], reason: '放假' });

  test('closes the whole hall, or the rooms that were named with all that share their space', () => {
    expect(after(closing('2026-03-12'))[0]?.spaces).toEqual(['h1-a', 'h1-b', 'h1-c', 'h1-d']);
    expect(after(closing('2026-03-12', ['h1-big', 'h1-half']))[0]?.spaces).toEqual(['h1-a']);
  });

  test('is replaced by a later word about that day, is ordinary again on demand, and leaves other days alone', () => {
    const planned = [closed('2026-03-11'), closed('2026-03-13')];
    const days = (change: ChangeInput) => after(change, planned).map(({ day, reason }) => [day, reason]);
    expect(days(closing('2026-03-12')).map(([day]) => day)).toEqual(['2026-03-11', '2026-03-12', '2026-03-13']);
    expect(days(closing('2026-03-13'))).toEqual([
      ['2026-03-11', '放假'],
      ['2026-03-13', '停电检修'],
    ]);
    expect(days(change('ordinary', { day: '2026-03-13' } as never))).toEqual([['2026-03-11', '放假']]);
  });

  test('is forgotten some time afterwards, and no more days are planned than a hall takes', () => {
    const [first, gone] = [addDays(today, -KEPT_DAYS), addDays(today, -KEPT_DAYS - 1)];
    expect(after(closing('2026-03-12'), [closed(gone), closed(first)]).map(({ day }) => day)).toEqual([
      first,
      '2026-03-12',
    ]);
    const planned = Array.from({ length: MAX_PLANNED_DAYS }, (_, n) => closed(addDays(today, n)));
    expect(refused(closing(addDays(today, MAX_PLANNED_DAYS)), { ...hall, exceptions: planned })).toBe(
      'halls.plannedDays',
    );
    expect(refused(closing(today), { ...hall, exceptions: planned })).toBeUndefined();
  });
});

test('everything that residents will read of a change is known, so that it can be checked first', () => {
  const about = { name: '名', address: '址', phone: '话' };
  expect(publicTexts(change('about', about))).toEqual(['名', '址', '话']);
  expect(publicTexts(change('exception', { day: today, open: [], reason: '检修' } as never))).toEqual(['检修']);
  const room = { ...talk, floor: '三楼', note: '有台阶', equipment: ['投影'] };
  expect(publicTexts(change('room', { room } as never))).toEqual(['议事室', '三楼', '有台阶', '投影']);
  expect(publicTexts(change('rules', { rules: { notice: 60 } }))).toEqual([]);
});
