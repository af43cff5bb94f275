import fc from 'fast-check';
import { parseRouteParams } from '@/screen/params/routeParams';

test('every parameter of an address is read by its kind', () => {
  expect(
    parseRouteParams({
      id: 'b1',
      hall: 'h-1',
      day: '2026-11-22',
      from: '14%3A00',
      to: '24:00',
      people: '12',
      purpose: 'activity',
      move: 'b2',
      wait: '1',
      guest: '1',
      code: 'abcd2345',
      scene: 'c%3Dabc',
      q: 'https%3A%2F%2Fexample.com%2Fc%2Fabc',
    }),
  ).toEqual({
    id: 'b1',
    hall: 'h-1',
    day: '2026-11-22',
    from: '14:00',
    to: '24:00',
    people: 12,
    purpose: 'activity',
    move: 'b2',
    wait: true,
    guest: true,
    code: 'abcd2345',
    scene: 'c%3Dabc',
    q: 'https%3A%2F%2Fexample.com%2Fc%2Fabc',
  });
});

test.each<[string, Record<string, unknown>]>([
  ['a broken percent sign', { id: '%', hall: '%E4%BD', day: '2026-11-22%' }],
  ['ten thousand characters', { id: 'x'.repeat(10_000), from: '1'.repeat(10_000), people: '9'.repeat(10_000) }],
  ['nothing', { id: '', day: '', from: '', people: '', wait: '', code: '', scene: '' }],
  ['what is no text', { id: undefined, hall: null, room: 7, day: {}, from: ['14:00'] }],
  ['days that no calendar has', { day: '2026-02-30' }],
  ['days of another form', { day: '2026-2-3' }],
  ['days of another century', { day: '9999-12-31' }],
  ['times between the half hours', { from: '14:15', to: '25:00' }],
  ['numbers that are none', { people: '-1' }],
  ['no people at all', { people: '0' }],
  ['more people than any room holds', { people: '1001' }],
  ['a purpose that nobody knows', { purpose: 'toString' }],
  ['a switch that is neither on nor off', { wait: 'true', guest: '0' }],
  ['parameters of nobody', { toString: 'x', constructor: 'x', $taroTimestamp: '1' }],
])('%s is left out', (_what, params) => {
  expect(parseRouteParams(params)).toEqual({});
});

test('a scanned text is cut to what the cloud accepts', () => {
  expect(parseRouteParams({ text: '码'.repeat(10_000) }).text).toHaveLength(300);
});

test('no address makes the reading fail', () => {
  const names = ['id', 'hall', 'room', 'day', 'from', 'to', 'people', 'purpose', 'wait', 'scene', 'q', 'text', 'code'];
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...names),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant('%'), fc.anything()),
      ),
      (params) => {
        const { id, day, people } = parseRouteParams(params);
        if (id !== undefined) expect(id).toMatch(/^[\w-]{1,64}$/);
        if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (people !== undefined) expect(people).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
