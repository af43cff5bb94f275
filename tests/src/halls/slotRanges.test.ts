import { selectSlot, findLatestEnd, resizeSelection, mergeSlots } from '@/pages/halls/slotRanges';
import { clampToLimits } from '@/pages/bookings/book/clampToLimits';
import { aDay, slots, someLimits, TODAY } from '../aHall';

const limits = someLimits();
const day = (named: Parameters<typeof slots>[0] = {}) => aDay(TODAY, { slots: slots(named) });
const slot = (dayView: ReturnType<typeof day>, from: string) => dayView.slots.find((one) => one.from === from)!;

describe('a day is drawn', () => {
  test('with neighbours of the same kind as one line, and each free half hour for itself', () => {
    const drawn = mergeSlots(slots({ '09:00': 'past', '09:30': 'past', '10:30': 'taken', '11:00': 'taken' }));
    expect(drawn.slice(0, 3)).toMatchObject([
      { from: '09:00', to: '10:00', state: 'past' },
      { from: '10:00', to: '10:30', state: 'free' },
      { from: '10:30', to: '11:30', state: 'taken' },
    ]);
  });

  test('with two activities apart where their titles differ', () => {
    const on = (title: string) => ({ state: 'block' as const, title, from: '', to: '' });
    expect(mergeSlots(slots({ '09:00': on('书法'), '09:30': on('合唱') })).slice(0, 2)).toMatchObject([
      { title: '书法' },
      { title: '合唱' },
    ]);
  });

  test('from opening to the end, with the pause at noon and without the night', () => {
    const drawn = mergeSlots(slots({ '09:00': 'closed', '12:00': 'closed', '12:30': 'closed', '17:30': 'closed' }));
    expect([drawn[0]?.from, drawn[drawn.length - 1]?.to]).toEqual(['09:30', '17:30']);
    expect(drawn).toContainEqual({ from: '12:00', to: '13:00', state: 'closed' });
  });

  test('with a pause where nothing is named between two openings', () => {
    expect(mergeSlots(slots().filter(({ from }) => from < '12:00' || from >= '14:00'))).toContainEqual({
      from: '12:00',
      to: '14:00',
      state: 'closed',
    });
  });

  test('as nothing when it is closed', () => {
    expect(mergeSlots(slots(Object.fromEntries(slots().map(({ from }) => [from, 'closed' as const]))))).toEqual([]);
  });
});

describe('choosing a time', () => {
  test('begins with an hour, or as much as is free', () => {
    expect(selectSlot(day(), limits, undefined, slot(day(), '14:00'))).toEqual({
      day: TODAY,
      from: '14:00',
      to: '15:00',
    });
    expect(
      selectSlot(day({ '14:30': 'taken' }), someLimits({ shortest: 30 }), undefined, slot(day(), '14:00')),
    ).toEqual({
      day: TODAY,
      from: '14:00',
      to: '14:30',
    });
  });

  test('ends where the second tap falls, if all between is free and the rules allow so much', () => {
    const before = { day: TODAY, from: '10:00', to: '11:00' };
    expect(selectSlot(day(), limits, before, slot(day(), '12:30'))).toEqual({ day: TODAY, from: '10:00', to: '13:00' });
    // four hours are the most
    expect(selectSlot(day(), limits, before, slot(day(), '14:30'))).toMatchObject({ from: '14:30' });
    expect(selectSlot(day({ '11:00': 'taken' }), limits, before, slot(day(), '12:30'))).toMatchObject({
      from: '12:30',
    });
  });

  test('is taken back by a second tap on its beginning', () => {
    expect(selectSlot(day(), limits, { day: TODAY, from: '10:00', to: '11:00' }, slot(day(), '10:00'))).toBeUndefined();
  });

  test('does not begin where the shortest booking has no room', () => {
    expect(selectSlot(day({ '10:30': 'taken' }), limits, undefined, slot(day(), '10:00'))).toBe('tooShort');
  });

  test('grows and shrinks by a step, within the rules and what is free', () => {
    const dayView = day({ '11:30': 'taken' });
    const hour = { day: TODAY, from: '10:00', to: '11:00' };
    expect(resizeSelection(dayView.slots, limits, hour, 1)).toMatchObject({ to: '11:30' });
    expect(resizeSelection(dayView.slots, limits, { ...hour, to: '11:30' }, 1)).toBeUndefined();
    expect(resizeSelection(dayView.slots, limits, hour, -1)).toBeUndefined();
    expect(findLatestEnd(dayView.slots, '10:00', limits)).toBe('11:30');
  });

  test('in a line is cut to what the rules allow', () => {
    expect(clampToLimits({ from: '09:00', to: '18:00' }, limits)).toEqual({ from: '09:00', to: '13:00' });
    expect(clampToLimits({ from: '09:00', to: '10:00' }, limits)).toEqual({ from: '09:00', to: '10:00' });
  });
});
