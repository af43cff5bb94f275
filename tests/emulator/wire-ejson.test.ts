import { EJSON } from 'bson';
import fc from 'fast-check';
import { decode, decodeParsed, encode, encodeStored } from '../../emulator/wire/ejson';

const key = fc.string({ maxLength: 6 }).filter((name) => !name.startsWith('$') && name !== '__proto__');
const value = fc.letrec((again) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ min: new Date(0), noInvalidDate: true }),
    fc.array(again('any'), { maxLength: 4 }),
    fc.dictionary(key, again('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;
const document = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true });

describe('values on the wire', () => {
  test('what the SDK writes is read as it was meant', () => {
    fc.assert(
      fc.property(document, (value) => expect(decode(EJSON.stringify(value, { relaxed: false }), 0)).toEqual(value)),
    );
  });

  test('what the database answers is read by the SDK as it was meant', () => {
    fc.assert(fc.property(document, (value) => expect(EJSON.parse(encode(value), { relaxed: true })).toEqual(value)));
  });

  test('what is written to disk comes back the same', () => {
    fc.assert(
      fc.property(document, (value) =>
        expect(decodeParsed(JSON.parse(JSON.stringify(encodeStored(value))))).toEqual(value),
      ),
    );
  });

  test('numbers keep the type their size gives them', () => {
    expect(encode({ i: 5, l: 2 ** 40, d: 3.5, z: -0 })).toBe(
      '{"i":{"$numberInt":"5"},"l":{"$numberLong":"1099511627776"},"d":{"$numberDouble":"3.5"},"z":{"$numberDouble":"-0.0"}}',
    );
  });

  test('a server date is the clock and its offset', () => {
    expect(decode('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}}}', 1000)).toEqual({
      at: new Date(61_000),
    });
  });

  test('a pattern crosses both ways', () => {
    const decoded = decode('{"name":{"$regularExpression":{"pattern":"^d","options":"i"}}}', 0) as { name: RegExp };
    expect(decoded.name.test('Date')).toBe(true);
    expect(encode(decoded)).toBe('{"name":{"$regularExpression":{"pattern":"^d","options":"i"}}}');
  });

  test('an object id becomes its text, as in the answers of the service', () => {
    expect(decode('{"ref":{"$oid":"65f000000000000000000001"}}', 0)).toEqual({ ref: '65f000000000000000000001' });
  });

  const refused = [
    ['binary', '{"a":{"$binary":{"base64":"","subType":"00"}}}'],
    ['a decimal', '{"a":{"$numberDecimal":"1"}}'],
    ['an invalid date', '{"a":{"$date":"never"}}'],
    ['an unknown flag', '{"a":{"$regularExpression":{"pattern":"a","options":"g"}}}'],
    ['a prototype', '{"__proto__":{"a":1}}'],
    ['an object id that is no text', '{"a":{"$oid":{"toString":0}}}'],
    ['a date that is an object', '{"a":{"$date":{"$numberLong":{"toString":0,"valueOf":0}}}}'],
    ['a date that is a list', '{"a":{"$date":[{"toString":0}]}}'],
    ['an offset that is no number', '{"a":{"$tcb_server_date":{"offset":{"toString":0,"valueOf":0}}}}'],
    ['no JSON', '{'],
  ] as const;
  for (const [what, text] of refused) {
    test(`${what} is refused`, () =>
      expect(() => decode(text, 0)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' })));
  }
});
