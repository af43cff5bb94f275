import { buildCode, parseCodeId } from '@domain/codes/code';
import type { Station } from '@domain/places/place';
import { hall } from '../../support/halls';

const id = 'abcdefgh234567ab';

describe('what a camera reads', () => {
  test.each([
    id,
    `c=${id}`,
    `c%3D${id}`,
    `pages/tabs/home?c=${id}&from=wall`,
    `https://example.org/c/${id}`,
    `https://example.org/c/${id}?x=1`,
  ])('%s is the code', (scanned) => {
    expect(parseCodeId(scanned)).toBe(id);
  });

  test.each([
    '',
    `${id}a`,
    id.slice(1),
    id.toUpperCase(),
    `c=${id}a`,
    `x${id}`,
    `abc=${id}`,
    `http://example.org/c/${id}`,
    `https://example.org/other/c/${id}`,
    `see https://example.org/c/${id}`,
    `%E0%A4%A`,
  ])('%j is none', (scanned) => {
    expect(parseCodeId(scanned)).toBeUndefined();
  });
});

describe('a desk prints a code', () => {
  const station = (stationId: string, community: string) =>
    ({ id: stationId, community, name: `站 ${stationId}` }) as Station;
  const stations = [station('s1', hall.community), station('s2', 'another')];
  const build = (request: Partial<Parameters<typeof buildCode>[0]>) =>
    buildCode({ kind: 'hall', label: '', ...request }, hall, stations);

  test('for its hall, a room, or a station of its community, whose name stands beside it', () => {
    expect(build({})).toMatchObject({ kind: 'hall', hall: 'h1', name: hall.name });
    expect(build({ kind: 'room', room: 'h1-half' })).toMatchObject({ room: 'h1-half', space: 'h1-a' });
    expect(build({ kind: 'station', station: 's1' })).toMatchObject({ station: 's1', name: '站 s1' });
    expect(build({ kind: 'notice', label: '门口', room: 'h1-talk' })).toMatchObject({ label: '门口', name: '议事室' });
  });

  test.each([
    [{ kind: 'station', station: 's2' }, 'station'],
    [{ kind: 'station' }, 'station'],
    [{ kind: 'room' }, 'room'],
    [{ kind: 'room', room: 'elsewhere' }, 'room'],
    [{ kind: 'notice', label: '门口', room: 'elsewhere' }, 'room'],
    [{ kind: 'notice' }, 'label'],
  ] as const)('and none for %j', (request, reason) => {
    expect(() => build(request)).toThrow(expect.objectContaining({ code: 'invalidInput', reason }));
  });
});
