import fc from 'fast-check';
import { parseScene } from '@/screen/params/parseScene';
import { urlOfCode } from '@/screen/params/scannedCode';

test.each([
  ['a path with a scene', 'pages/places/station?scene=s%3Dst1', '/pages/places/station?id=st1'],
  ['a path with an id', '/pages/places/station?id=st1', '/pages/places/station?id=st1'],
  ['a bare scene', 's=st1', '/pages/places/station?id=st1'],
  ['a shop', 'https://example.com/menu?table=4', '/pages/codes/code?text=https%3A%2F%2Fexample.com%2Fmenu%3Ftable%3D4'],
  ['a phone number', '0900-5550101', '/pages/codes/code?text=0900-5550101'],
  [
    'a broken percent sign',
    'pages/places/station?scene=%',
    '/pages/codes/code?text=pages%2Fplaces%2Fstation%3Fscene%3D%25',
  ],
  ['a halved emoji', 'x\ud83d', '/pages/codes/code?text=x'],
])('%s leads somewhere', (_what, scanned, url) => {
  expect(urlOfCode(scanned)).toBe(url);
});

test('ten kilobytes lead to the page for codes, and are cut', () => {
  for (const scanned of ['长'.repeat(10_000), `s=${'a'.repeat(10_000)}`, 'scene=scene%3D'.repeat(1_000)])
    expect(urlOfCode(scanned)).toMatch(/^\/pages\/codes\/code\?text=.{1,2800}$/);
});

test('a launch with a malformed scene names no station', () => {
  expect(parseScene('s%3Dst1')).toBe('st1');
  for (const scene of ['%', 's%3D%', '%E4%BD', 's=', 's=车站', 's%3D'.repeat(5_000)])
    expect(parseScene(scene)).toBeUndefined();
});

test('no text that a camera can read makes the app fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.webUrl({ withQueryParameters: true })),
      (scanned) => {
        expect(urlOfCode(scanned)).toMatch(/^\/pages\/(codes\/code|places\/station)/);
        parseScene(scanned);
      },
    ),
    { numRuns: 500 },
  );
});
