import { photoProblemOf } from '@domain/files/photo';
import { AppError } from '@domain/errors';
import { stripMetadata } from '@domain/files/picture';

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

/** A list with its first items last. */
const shifted = <T>(items: T[], by: number): T[] => [...items.slice(by), ...items.slice(0, by)];

const has = (bytes: Uint8Array, words: string) => String.fromCharCode(...bytes).includes(words);

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

describe('a photo on its way to the cloud', () => {
  test('forgets where it was taken, by what and by whom', () => {
    const { bytes } = stripMetadata(jpeg(jfif, exif, iptc, comment, tables, scanHead, data));
    for (const trace of ['Exif', 'Huawei', 'Photoshop', 'home']) expect(has(bytes, trace)).toBe(false);
  });

  const secret = ascii('secret 30.5N 112.9E');
  test.each(Array.from({ length: 16 }, (_, at) => at))('forgets whatever segment APP%i holds', (at) => {
    const hidden = [segment(0xe0 + at, secret), segment(0xe0 + at, ascii('JUMBFc2pa secret')), tables];
    for (const before of [0, 1, 2])
      expect(has(stripMetadata(jpeg(...shifted(hidden, before), scanHead, data)).bytes, 'secret')).toBe(false);
    expect(has(stripMetadata(jpeg(tables, scanHead, data, ...hidden, scanHead, data)).bytes, 'secret')).toBe(false);
  });

  test.each([
    ['C2PA in APP11', 0xeb, 'JP\0\0jumb c2pa secret'],
    ['maker notes in APP7', 0xe7, 'HUAWEI secret'],
    ['Ducky in APP12', 0xec, 'Ducky secret'],
    ['XMP in APP1', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<secret/>'],
    ['more XMP in APP1', 0xe1, 'http://ns.adobe.com/xmp/extension/\0secret'],
    ['XMP where a profile belongs', 0xe2, 'ICC_PROFILE\0\x01\x01<x:xmpmeta secret'],
    ['a second picture in APP2', 0xe2, 'MPF\0secret'],
    ['a JFIF thumbnail', 0xe0, 'JFXX\0\x10secret'],
    ['a reserved segment', 0xf0, 'secret'],
  ])('forgets %s', (_, marker, words) =>
    expect(has(stripMetadata(jpeg(jfif, segment(marker, ascii(words)), tables, scanHead, data)).bytes, 'secret')).toBe(
      false,
    ),
  );

  test('forgets the thumbnail of its first segment, and what hangs behind its colour model', () => {
    const head = [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1];
    const small = segment(0xe0, [...head, 2, 1, ...ascii('secret')]);
    const colours = [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 2];
    const model = segment(0xee, [...colours, ...ascii('secret')]);
    expect([...stripMetadata(jpeg(small, model, tables, scanHead, data)).bytes]).toEqual([
      ...jpeg(segment(0xe0, [...head, 0, 0]), segment(0xee, colours), tables, scanHead, data),
    ]);
  });

  const frame = (kind: number, width: number, height: number, colours: number) =>
    segment(kind, [8, height >> 8, height & 255, width >> 8, width & 255, colours, ...Array(colours * 3).fill(1)]);

  test.each([
    ['a progressive one', [frame(0xc2, 640, 480, 3), tables, scanHead, data, segment(0xc4, [0]), scanHead, data]],
    [
      'one in printing colours',
      [segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 2]), frame(0xc0, 64, 64, 4), scanHead, data],
    ],
    ['one of 48 megapixels', [frame(0xc0, 8000, 6000, 3), tables, scanHead, data]],
    ['one with arithmetic coding', [frame(0xc9, 64, 64, 3), segment(0xcc, [0, 1]), scanHead, data]],
    [
      'one with restarts and a late height',
      [segment(0xdd, [0, 4]), frame(0xc0, 64, 0, 3), scanHead, data, segment(0xdc, [0, 64])],
    ],
  ])('is cleaned when it is %s, and stays what it is', (_, parts) => {
    const whole = jpeg(jfif, ...parts);
    expect([...stripMetadata(jpeg(jfif, exif, ...parts, comment)).bytes]).toEqual([...whole]);
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

  test.each([
    ['heic', [0, 0, 0, 24, ...ascii('ftypheic'), 0, 0, 0, 0, ...ascii('mif1heic')]],
    ['heic', [0, 0, 0, 24, ...ascii('ftypmif1'), 0, 0, 0, 0, ...ascii('heic')]],
    ['heic', [0, 0, 0, 24, ...ascii('ftypavif')]],
    ['webp', [...ascii('RIFF'), 9, 0, 0, 0, ...ascii('WEBPVP8X')]],
    ['gif', ascii('GIF89a')],
    ['noPicture', ascii('%PDF-1.7')],
    ['noPicture', [0, 0, 0, 24, ...ascii('ftypmp42')]],
    ['noPicture', []],
    ['incomplete', [0xff, 0xd8]],
    ['incomplete', [...jpeg(jfif, tables, scanHead, data)].slice(0, -2)],
    ['incomplete', [...jpeg(jfif, tables)]],
    ['incomplete', [...jpeg(jfif, [0xff, 0xd8], tables, scanHead, data)]],
    ['incomplete', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]],
  ])('is refused as %s, and the page can say so', (problem, bytes) => {
    const refused = catchError(() => stripMetadata(new Uint8Array(bytes)));
    expect(refused).toMatchObject({ code: 'invalidInput', reason: 'photos', facts: { problem } });
    expect(photoProblemOf(refused)).toBe(problem);
  });

  test('that got lost on its way is not called a bad picture', () => {
    for (const error of [
      new Error('request:fail'),
      { errMsg: 'uploadFile:fail' },
      new AppError('internal', 'unreachable'),
    ])
      expect(photoProblemOf(error)).toBeUndefined();
    expect(photoProblemOf(new AppError('invalidInput', 'photos'))).toBe('noPicture');
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

  test.each(['caBX', 'tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'sPLT', 'dSIG', 'prVt', 'fdAT'])(
    'as a PNG forgets its chunk %s, before the picture and after',
    (type) => {
      const [head, body, end] = [chunk('IHDR', [1, 2]), chunk('IDAT', [7, 8]), chunk('IEND', [])];
      const whole = png(head, chunk(type, secret), body, chunk(type, secret), end, secret);
      expect([...stripMetadata(whole).bytes]).toEqual([...png(head, body, end)]);
    },
  );
  test('as a PNG keeps its palette, its transparency and its brightness', () => {
    const parts = ['IHDR', 'gAMA', 'PLTE', 'tRNS', 'IDAT', 'IEND'].map((type) => chunk(type, [1, 2, 3]));
    expect([...stripMetadata(png(...parts)).bytes]).toEqual([...png(...parts)]);
  });
  test('as a PNG is refused with a chunk that nobody knows how to draw', () =>
    expect(() =>
      stripMetadata(png(chunk('CgBI', [1]), chunk('IHDR', [1]), chunk('IDAT', [1]), chunk('IEND', []))),
    ).toThrow(expect.objectContaining({ facts: { problem: 'incomplete' } })));
});
