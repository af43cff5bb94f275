import { THUMBNAIL_PIXELS } from '@domain/cases/photo';
import { stripMetadata, uploadSize, thumbnailSize } from '@/cloud/picture';

const ascii = (words: string) => [...words].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, contents: number[]) => [
  0xff,
  marker,
  (contents.length + 2) >> 8,
  (contents.length + 2) & 255,
  ...contents,
];

const jfif = segment(0xe0, ascii('JFIF\0'));
const exif = segment(0xe1, ascii('Exif\0\0N 30.5 E 112.9 Huawei'));
const iptc = segment(0xed, ascii('Photoshop 3.0 by-line'));
const comment = segment(0xfe, ascii('taken at home'));
const tables = segment(0xdb, [0, 1, 2, 3]);
const scanHead = segment(0xda, [1, 1, 0]);
// picture data with an escaped 0xff and a restart marker in it
const data = [17, 0xff, 0x00, 23, 0xff, 0xd0, 42, 99];
const jpeg = (...parts: number[][]) => new Uint8Array([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

const has = (bytes: Uint8Array, words: string) => String.fromCharCode(...bytes).includes(words);

describe('a photo on its way to the cloud', () => {
  test('forgets where it was taken, by what and by whom', () => {
    const { bytes } = stripMetadata(jpeg(jfif, exif, iptc, comment, tables, scanHead, data));
    for (const trace of ['Exif', 'Huawei', 'Photoshop', 'home']) expect(has(bytes, trace)).toBe(false);
  });

  test('keeps every byte of the picture itself', () => {
    const { bytes, type } = stripMetadata(jpeg(jfif, exif, tables, comment, scanHead, data));
    expect([...bytes]).toEqual([...jpeg(jfif, tables, scanHead, data)]);
    expect(type).toBe('jpg');
  });

  test('keeps all the scans of a progressive picture', () => {
    const whole = jpeg(jfif, tables, scanHead, data, tables, scanHead, data);
    expect([...stripMetadata(whole).bytes]).toEqual([...whole]);
  });

  test('loses what was hidden behind the end of the picture', () => {
    const hidden = new Uint8Array([...jpeg(tables, scanHead, data), ...ascii('secret')]);
    expect(has(stripMetadata(hidden).bytes, 'secret')).toBe(false);
  });

  test('is refused when it breaks off or lies about its lengths', () => {
    const whole = jpeg(jfif, exif, tables, scanHead, data);
    for (let length = 3; length < whole.length; length++)
      expect(() => stripMetadata(whole.slice(0, length))).toThrow(expect.objectContaining({ code: 'invalidInput' }));
    expect(() => stripMetadata(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]))).toThrow(
      expect.objectContaining({ reason: 'photos' }),
    );
  });

  test('is refused when it is no picture at all', () => {
    for (const words of ['', 'GIF89a', '<svg/>', '%PDF-1.7'])
      expect(() => stripMetadata(new Uint8Array(ascii(words)))).toThrow(
        expect.objectContaining({ code: 'invalidInput', reason: 'photos' }),
      );
  });

  const chunk = (type: string, contents: number[]) => [
    0,
    0,
    0,
    contents.length,
    ...ascii(type),
    ...contents,
    1,
    2,
    3,
    4,
  ];
  const png = (...parts: number[][]) => new Uint8Array([0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a, ...parts.flat()]);

  test('may be a PNG, which forgets its words, times and EXIF too', () => {
    const kept = [chunk('IHDR', [1, 2]), chunk('IDAT', [7, 8, 9]), chunk('IEND', [])];
    const whole = png(
      kept[0]!,
      chunk('eXIf', [1]),
      chunk('tEXt', ascii('Author lin')),
      chunk('tIME', [1]),
      kept[1]!,
      kept[2]!,
    );
    expect([...stripMetadata(whole).bytes]).toEqual([...png(...kept)]);
    expect(() => stripMetadata(png(kept[0]!))).toThrow(expect.objectContaining({ code: 'invalidInput' }));
  });

  test('is made smaller, never larger, and keeps its shape', () => {
    expect(uploadSize({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
    expect(uploadSize({ width: 900, height: 3200 })).toEqual({ width: 450, height: 1600 });
    expect(uploadSize({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
  });

  test('has a small one beside it with no more pixels than its place on a page, whatever its shape', () => {
    expect(thumbnailSize({ width: 4000, height: 3000 })).toEqual({ width: 320, height: 240 });
    expect(thumbnailSize({ width: 200, height: 100 })).toEqual({ width: 200, height: 100 });
    for (const [width, height] of [
      [3000, 4000],
      [4000, 3],
      [1081, 1079],
    ] as const) {
      const small = thumbnailSize({ width, height });
      expect(small.width * small.height).toBeLessThanOrEqual(THUMBNAIL_PIXELS);
      expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
    }
  });
});
