import { array, assert, constantFrom, integer, oneof, property } from 'fast-check';
import { safeParse } from 'valibot';
import { contract } from '@domain/contract';
import { cleanText, isBlank } from '@domain/clean-text';
import { after, day, fileId, id, text } from '@domain/fields';

const takes = (schema: Parameters<typeof safeParse>[0], value: unknown) => safeParse(schema, value).success;
const parsed = (written: string) => safeParse(text(0, 100), written).output;

describe('a day', () => {
  test.each(['2026-01-31', '2028-02-29', '2099-12-31'])('%s is one', (value) => expect(takes(day, value)).toBe(true));
  test.each([
    '2026-02-29',
    '2026-02-31',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0026-01-01',
    '9999-12-31',
    '2205-01-01',
    'tomorrow',
    '',
    20260101,
    Number.NaN,
  ])('%s is none', (value) => expect(takes(day, value)).toBe(false));
});

describe('words', () => {
  test('keep their lines and their pictures', () => expect(parsed(' 灯坏了\n👨‍👩‍👧 在楼道 ')).toBe('灯坏了\n👨‍👩‍👧 在楼道'));
  test('lose what nobody can see, and halves of pictures', () =>
    expect(parsed('灯\u200b坏\u202e了\ufeff\u2028\u0085\ud83d')).toBe('灯坏了'));
  test('keep apart what a table or a control character kept apart', () => {
    expect(parsed('姓名\t赵秀兰\t13800138000')).toBe('姓名 赵秀兰 13800138000');
    expect(parsed('灯\u0000坏\u001f了')).toBe('灯 坏 了');
    expect(parsed('灯坏了\r\n三天\u2028了')).toBe('灯坏了\n三天\n了');
  });
  test.each([
    ['a Korean filler', '\u3164'],
    ['a narrow Korean filler', '\uffa0'],
    ['Korean jamo fillers', '\u115f\u1160'],
    ['empty Braille', '\u2800\u2800'],
    ['variation selectors', '\ufe00\ufe0f\u{e0100}'],
    ['zero-width marks', '\u200b\u200c\u200d\u2060'],
    ['a soft hyphen', '\u00ad'],
    ['a grapheme joiner', '\u034f'],
    ['Khmer and Mongolian marks that show nothing', '\u17b4\u17b5\u180b\u180e'],
    ['tags', '\u{e0020}\u{e007f}'],
    ['noncharacters', '\ufffe\uffff\ufdd0\u{1ffff}'],
    ['bidi controls', '\u202a\u202e\u2066\u2069\u061c'],
    ['marks between annotations', '\ufff9\ufffa\ufffb'],
    ['musical marks that show nothing', '\u{1d173}\u{1d17a}'],
    ['wide and narrow spaces', '\u00a0\u2003\u3000\u202f\u205f'],
    ['control characters', '\u0000\u0007\u001b\u007f\u009f'],
    ['accents without a letter', '\u0301\u20e3'],
    ['half a picture', ' \ud83d'],
    ['all of it mixed', '\u3164 \ufe0f\u200d\u2800\n\u202e\uffff'],
  ])('of %s are no words', (_, blank) => {
    expect(takes(text(1, 100), blank)).toBe(false);
    expect(isBlank(blank)).toBe(true);
    expect(parsed(`${blank} 灯坏了 ${blank}`)).toBe('灯坏了');
  });
  test('keep pictures of several parts, and accents on their letters', () => {
    for (const picture of ['👨‍👩‍👧', '❤️', '1️⃣', '👍🏽', '🏳️‍🌈', '👩🏽‍🔧', 'é', '🇨🇳'])
      expect(parsed(`好${picture}了`)).toBe(`好${picture}了`);
  });

  const hidden = constantFrom(
    ...'\u3164\uffa0\u115f\u2800\ufe0f\ufe00\u200b\u200d\u2060\u00ad\u034f\u180e\ufffe\uffff\u202e\u2066\ufeff\u0000\t\u001b',
    '\u{e0100}',
    '\u{e0041}',
    '\ud83d',
    ' ',
  );
  const seen = constantFrom(...'灯坏了三天，。1aZ?—…', '😀');
  test('show all that was written, whatever hides between', () =>
    assert(
      property(array(oneof(hidden, seen)), (letters) => {
        const shown = (words: string) => words.replace(/[^灯坏了三天，。1aZ?—…😀]/gu, '');
        const clean = cleanText(letters.join(''));
        expect(shown(clean)).toBe(shown(letters.join('')));
        expect(isBlank(letters.join(''))).toBe(shown(clean) === '');
      }),
    ));
  test('of any characters are clean after one cleaning, and hold nothing that hides or turns', () =>
    assert(
      property(array(integer({ min: 0, max: 0x10ffff })), (codes) => {
        const clean = cleanText(String.fromCodePoint(...codes));
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|(?!\u200d)\p{Cf}/u);
      }),
    ));
});

describe('ids and pages', () => {
  test.each(['../x', 'a b', 'a/b', '$where', 'x'.repeat(65), { $ne: null }, ['a'], null])('%p is no id', (value) =>
    expect(takes(id, value)).toBe(false),
  );
  test.each(['cloud://e.b/photos/../x', 'http://x', 'cloud://', `cloud://${'x'.repeat(251)}`])('%s', (value) =>
    expect(takes(fileId, value)).toBe(value.includes('..')),
  ); // whose it is, is looked at where it is used
  test.each([-1, 1, '1', '1.', '.a', '1.$a', '1.a b', `1.${'a'.repeat(161)}`, null, { $gt: '' }])(
    '%p is no end of a page',
    (value) => expect(takes(after, value)).toBe(false),
  );
  test.each([undefined, '1764468000000.abc', '2026-11-30.h1_2026-11-30', 'c1764468000000.a-1_@'])(
    '%p is one',
    (value) => expect(takes(after, value)).toBe(true),
  );
});

describe('a request made to hurt', () => {
  const { input } = contract['messages.grantSubscriptions'];

  test('has no key of the language itself in a record', () => {
    const { output } = safeParse(
      input,
      JSON.parse('{"requestId":"r1","results":{"__proto__":"accept","constructor":"accept"}}'),
    );
    expect(output).toEqual({ requestId: 'r1', results: {} });
  });

  test('has no field that nobody asked for', () => {
    const { output } = safeParse(
      contract['cases.show'].input,
      JSON.parse('{"id":"a","__proto__":{"token":"x"},"openid":"y"}'),
    );
    expect(Object.keys(output as object)).toEqual(['id']);
  });

  test('with a thousand photos is too much', () => {
    expect(
      takes(contract['cases.advance'].input, {
        id: 'a',
        version: 1,
        action: 'supplement',
        note: '一',
        photos: Array.from({ length: 1000 }, () => 'cloud://e.b/photos/x/1.jpg'),
      }),
    ).toBe(false);
  });
});
