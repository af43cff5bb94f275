import { safeParse } from 'valibot';
import { contract } from '@domain/contract';
import { day, fileId, id, page, text } from '@domain/fields';

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
    expect(parsed('灯\u0000坏\u202e了\ufeff\u2028\u0085\ud83d')).toBe('灯坏了'));
  test('of nothing but what nobody can see are no words', () =>
    expect(takes(text(1, 10), '\u200b\u2060 \ud83d')).toBe(false));
});

describe('ids and pages', () => {
  test.each(['../x', 'a b', 'a/b', '$where', 'x'.repeat(65), { $ne: null }, ['a'], null])('%p is no id', (value) =>
    expect(takes(id, value)).toBe(false),
  );
  test.each(['cloud://e.b/photos/../x', 'http://x', 'cloud://', `cloud://${'x'.repeat(251)}`])('%s', (value) =>
    expect(takes(fileId, value)).toBe(value.includes('..')),
  ); // whose it is, is looked at where it is used
  test.each([-1, 1.5, 201, Number.NaN, Number.POSITIVE_INFINITY, '1'])('%p is no page', (value) =>
    expect(takes(page, value)).toBe(false),
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
