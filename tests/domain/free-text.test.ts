import * as v from 'valibot';
import { cleanText } from '@domain/clean-text';
import { contract, type EndpointName } from '@domain/contract';

// Every text that a request may bring in ends up on a page, in a message or on paper, so none is taken as it was typed.

type Part = {
  type: string;
  pipe?: Part[];
  wrapped?: Part;
  entries?: Record<string, Part>;
  item?: Part;
  key?: Part;
  value?: Part;
  options?: unknown[];
};
type Leaf = { at: string; schema: Part };

/** The texts of an input: each string that is not one of a list, with the keys of records. */
function textsIn(schema: Part, at: string): Leaf[] {
  const base = schema.pipe?.[0] ?? schema;
  switch (base.type) {
    case 'string':
      return [{ at, schema }];
    case 'optional':
    case 'nullable':
      return textsIn(base.wrapped!, at);
    case 'array':
      return textsIn(base.item!, `${at}[]`);
    case 'record':
      return [...textsIn(base.key!, `${at}{}`), ...textsIn(base.value!, `${at}{}`)];
    case 'object':
    case 'strict_object':
      return Object.entries(base.entries!).flatMap(([name, part]) => textsIn(part, `${at}.${name}`));
    case 'variant':
    case 'union':
      return (base.options as Part[]).flatMap((part, n) => textsIn(part, `${at}|${n}`));
    case 'number':
    case 'boolean':
    case 'literal':
    case 'picklist':
      return [];
    default:
      throw new Error(`${at}: nobody said where the texts of ${base.type} are`);
  }
}

const leaves = (Object.keys(contract) as EndpointName[]).flatMap((name) =>
  textsIn(contract[name].input as unknown as Part, name),
);

const HOSTILE: Record<string, string> = {
  noncharacters: '\ufffe\uffff\ufdd0\u{1fffe}',
  'control characters': '\u0000\u0001\u0008\u000b\u001b\u007f\u0085\u009f',
  'marks that turn the line round': '\u202a\u202e\u2066\u2069\u200e\u200f\u061c',
  'marks that nobody sees': '\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\ufe00\u{e0041}',
  'blank letters': '\u3164\uffa0\u115f\u1160\u2800',
  'halves of a character': '\udc00\ud83d\ud800',
  'line ends of other systems': '\r\n\u2028\u2029',
};

test('the inputs have texts', () => expect(leaves.length).toBeGreaterThan(60));

test.each(Object.entries(HOSTILE))('%s never come through, whichever text is asked for', (_, marks) => {
  const typed = [`好${[...marks].join('好')}好啊`, `${marks}灯坏了`, `灯坏了${marks}`, `12${marks}34`, `a${marks}b`];
  for (const { at, schema } of leaves)
    for (const text of typed) {
      const { success, output } = v.safeParse(schema as never, text);
      // what is refused does not come through either
      const taken = success ? String(output) : '';
      expect({ at, taken }).toEqual({ at, taken: cleanText(taken) });
      expect({ at, left: [...marks].filter((mark) => mark !== '\n' && taken.includes(mark)) }).toEqual({
        at,
        left: [],
      });
    }
});

test('what looks blank is nothing, whichever text is asked for', () => {
  for (const { schema } of leaves) {
    const { success, output } = v.safeParse(schema as never, Object.values(HOSTILE).join(''));
    if (success) expect(output).toBe('');
  }
});
