import { text as textField } from '@domain/fields';
import * as v from 'valibot';
import { breakingAnswers } from '../support/contract/breaking-answers';
import { narrowed, breakingInputs } from '../support/contract/breaking-inputs';
import { answersOf, breakingChanges, contracts, contractTexts, record } from '../support/contract/contract';
import { inputSchema, type EndpointInput } from '../support/contract/input-schema';

describe('the contract with the phones that are out there', () => {
  test('nothing that a released phone says or reads is broken; whatever else changed is recorded', () => {
    const { today, released } = contracts();
    const isRecording = process.env.RECORD !== undefined;
    if (process.env.RECORD !== 'breaking') expect(breakingChanges(released, today)).toEqual([]);
    if (isRecording) record(today);
    // compatible, so `npm run record` takes it into the released contract
    else expect(contractTexts(released)).toEqual(contractTexts(today));
    expect(Object.keys(today.answers).sort()).toEqual(Object.keys(today.inputs));
  });
});

/** One name of a made-up contract. */
const endpoint = (input: v.GenericSchema, more: Partial<EndpointInput> = {}): Record<string, EndpointInput> => ({
  'notes.add': {
    kind: 'command',
    entryPoint: 'api',
    roles: ['desk', 'resident'],
    input: inputSchema(input as never),
    ...more,
  },
});
const text = (longest: number, shortest = 0) => textField(shortest, longest);

describe('a change of an input', () => {
  const released = v.object({
    kind: v.picklist(['lamp', 'tree']),
    words: v.optional(text(100), ''),
    photos: v.pipe(v.array(v.string()), v.maxLength(3)),
    floor: v.optional(v.number()),
    place: v.variant('at', [
      v.object({ at: v.literal('home'), door: v.string() }),
      v.object({ at: v.literal('map'), x: v.number() }),
    ]),
  });
  const { kind, words, photos, floor, place } = released.entries;
  const reasons = (now: v.GenericSchema) =>
    narrowed(inputSchema(released as never), inputSchema(now as never), 'notes');

  test('is compatible when every released phone is still understood', () => {
    expect(reasons(released)).toEqual([]);
    expect(
      reasons(
        v.object({
          kind: v.picklist(['lamp', 'tree', 'noise']),
          words: v.optional(text(200), ''),
          photos: v.optional(v.pipe(v.array(v.string()), v.maxLength(9)), []),
          floor: v.optional(v.number()),
          place: v.variant('at', [...place.options, v.object({ at: v.literal('station'), station: v.string() })]),
          colour: v.optional(v.string()),
        }),
      ),
    ).toEqual([]);
  });

  test.each<[string, v.GenericSchema, string]>([
    [
      'a new field that is required',
      v.object({ ...released.entries, colour: v.string() }),
      'notes.colour is required now',
    ],
    [
      'an old field that is required now',
      v.object({ ...released.entries, floor: v.number() }),
      'notes.floor is required now',
    ],
    ['a field that is gone', v.object({ kind, photos, floor, place }), 'notes.words is no longer read'],
    [
      'a value that is gone',
      v.object({ ...released.entries, kind: v.picklist(['lamp']) }),
      'notes.kind may no longer be "tree"',
    ],
    [
      'a shorter text',
      v.object({ ...released.entries, words: v.optional(text(50), '') }),
      'notes.words has a narrower maxLength: 50',
    ],
    [
      'a longer text',
      v.object({ ...released.entries, words: v.optional(text(100, 4), '') }),
      'notes.words has a narrower minLength: 4',
    ],
    [
      'fewer photos',
      v.object({ ...released.entries, photos: v.pipe(v.array(v.string()), v.maxLength(2)) }),
      'notes.photos has a narrower maxItems: 2',
    ],
    ['another type', v.object({ ...released.entries, floor: v.optional(v.string()) }), 'notes.floor is string now'],
    [
      'whole numbers only',
      v.object({ ...released.entries, floor: v.optional(v.pipe(v.number(), v.integer())) }),
      'notes.floor is integer now',
    ],
    [
      'a pattern',
      v.object({ ...released.entries, photos: v.pipe(v.array(v.pipe(v.string(), v.regex(/^a/))), v.maxLength(3)) }),
      'notes.photos[] has another pattern',
    ],
    [
      'another meaning of nothing',
      v.object({ ...released.entries, words: v.optional(text(100), 'none') }),
      'notes.words means something else when it is left out',
    ],
    [
      'a rule about all of it',
      v.pipe(
        released,
        v.check(() => true, 'floor'),
      ),
      'notes has a new rule: floor',
    ],
    ['no other fields', v.strictObject(released.entries), 'notes refuses other fields'],
    [
      'a choice that is gone',
      v.object({ kind, words, photos, floor, place: v.variant('at', [place.options[0]]) }),
      'notes.place.at may no longer be "map"',
    ],
  ])('breaks a phone by %s', (_, now, reason) => {
    expect(reasons(now)).toContain(reason);
  });

  test('a name, its roles, its kind and its function are part of it', () => {
    const before = endpoint(released);
    expect(breakingInputs(before, {})).toEqual(['notes.add is gone']);
    expect(breakingInputs(before, endpoint(released, { roles: ['desk', 'resident', 'centre'] }))).toEqual([]);
    expect(breakingInputs(before, endpoint(released, { roles: ['desk'] }))).toEqual([
      'notes.add is closed to resident',
    ]);
    expect(breakingInputs(before, endpoint(released, { entryPoint: 'exports' }))).toEqual([
      'notes.add is answered by exports now',
    ]);
    expect(breakingInputs(before, endpoint(released, { kind: 'query' }))).toEqual(['notes.add is a query now']);
  });

  test('a kind of schema or rule that nobody taught it is not left out in silence', () => {
    expect(() => inputSchema(v.object({ day: v.date() }) as never)).toThrow('date');
    expect(() => inputSchema(v.pipe(v.string(), v.email()) as never)).toThrow('email');
  });
});

describe('a change of an answer', () => {
  const released = `{ id: string; state: 'open' | 'done'; floor?: number; people: Array<{ name: string }>; by: { at: number } | null }`;
  const CHANGES: [string, string, string[]][] = [
    [
      'the same in other words',
      `Readonly<{ state: 'done' | 'open'; id: string; floor?: number; people: { name: string }[]; by: null | { at: number } }>`,
      [],
    ],
    [
      'more to read',
      released
        .replace('id: string;', 'id: string; colour: string;')
        .replace('name: string', 'name: string; age?: number'),
      [],
    ],
    ['one more value', released.replace("'done'", "'done' | 'late'"), []],
    ['a value that no longer comes', released.replace(' | null', ''), []],
    ['always there', released.replace('floor?', 'floor'), []],
    ['gone', released.replace('id: string;', ''), ['notes.id is gone']],
    ['gone inside', released.replace('name: string', ''), ['notes.people[].name is gone']],
    ['sometimes missing', released.replace('id:', 'id?:'), ['notes.id may be missing now']],
    ['sometimes nothing', released.replace('id: string', 'id: string | null'), ['notes.id is null instead of string']],
    ['another type', released.replace('at: number', 'at: string'), ['notes.by.at is string instead of number']],
    ['any text', released.replace("'open' | 'done'", 'string'), ['notes.state is string instead of "done"']],
    [
      'a list no longer',
      released.replace('Array<{ name: string }>', '{ name: string }'),
      ['notes.people is { name: string; } instead of Array<{ name: string; }>'],
    ],
  ];

  // all in one program, because the compiler takes seconds to start
  const shapes = answersOf(
    Object.fromEntries(
      ['', ...CHANGES.map(([, now]) => now)].map((now, n) => [
        `tests/contract/change${n}.ts`,
        `export type Answers = { notes: ${now || released} };`,
      ]),
    ),
  );

  test.each(CHANGES.map(([what, , reasons], n) => [what, reasons, n + 1] as const))('%s', (_, reasons, n) => {
    expect(breakingAnswers(shapes[0]!.notes!, shapes[n]!.notes!, 'notes')).toEqual(reasons);
  });
});
