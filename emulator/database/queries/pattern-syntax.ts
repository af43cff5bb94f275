import { throwQueryError } from '../query-error';

// MongoDB's regular expressions are PCRE. What JavaScript writes otherwise is rewritten; the rest of PCRE is refused.

const POSIX_CLASSES: Record<string, string> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: ' \\t\\n\\v\\f\\r',
  upper: 'A-Z',
  word: '\\w',
  xdigit: 'A-Fa-f0-9',
};

const PAIR = '[\\ud800-\\udbff][\\udc00-\\udfff]';
const HALF = '\\ud800-\\udfff';
/** The characters after this one, up to the last of 16 bits, without the halves of characters beyond them. */
const upFrom = (first: string) => `${first}-\\ud7ff\\ue000-\\uffff`;

/** Names of characters, as a class holds them: those that are meant by the small letter, and by the capital one. */
const CHARACTERS: Record<string, [those: string, others: string]> = {
  // to JavaScript, the blanks of other scripts are blanks, too
  s: [' \\t\\n\\v\\f\\r', `\\x00-\\x08\\x0e-\\x1f${upFrom('!')}`],
  d: ['0-9', `\\x00-\\/${upFrom(':')}`],
  w: ['\\w', `\\x00-\\/:-@\\[-\\^\`${upFrom('{')}`],
  h: [
    ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
    '\\x00-\\x08\\n-\\x1f!-\\x9f\\xa1-\\u167f\\u1681-\\u180d\\u180f-\\u1fff\\u200b-\\u202e\\u2030-\\u205e' +
      `\\u2060-\\u2fff${upFrom('\\u3001')}`,
  ],
  v: ['\\n-\\r\\x85\\u2028\\u2029', `\\x00-\\t\\x0e-\\x84\\x86-\\u2027${upFrom('\\u202a')}`],
};
const OTHER_ESCAPES: Record<string, string> = { '\\a': '\\x07', '\\e': '\\x1b' };
const LINE_BREAK = `(?:\\r\\n|[${CHARACTERS['v']![0]}])`;

/** Escapes of PCRE that JavaScript takes for a letter. */
const UNSUPPORTED_ESCAPE = /^\\[pPKGXCgEoR]/;
/** Escapes that PCRE refuses. */
const INVALID_ESCAPE = /^\\[LlUu]/;

const CLASS_PART = /\\x\{[\da-fA-F]{1,5}\}|\\[\s\S]|\[:\^?\w+:\]|[\ud800-\udbff][\udc00-\udfff]/;
const RANGE_BEYOND = new RegExp(
  `(?:${PAIR}|\\\\x\\{1?[\\da-f]{5}\\})-[^\\]]|[^[^]-(?:${PAIR}|\\\\x\\{1?[\\da-f]{5}\\})`,
  'i',
);

/** The parts of a pattern that may have to be rewritten. */
const PARTS = [
  /\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]/, // a class
  /\\Q[\s\S]*?(?:\\E|$)/, // literal text
  /\\x\{[\da-fA-F]{1,5}\}/, // a character by its number
  /\\[\s\S]/, // another escape
  /\(\?P</, // a named group
  /[$^.]/,
  /[\ud800-\udbff][\udc00-\udfff]/, // a character beyond 16 bits
];
const tokensOf = (parts: RegExp[]) => new RegExp(parts.map(({ source }) => source).join('|'), 'g');
const TOKEN = tokensOf(PARTS);
/** With the option x, also comments and blanks. */
const TOKEN_OR_COMMENT = tokensOf([...PARTS, /#[^\n]*|\s/]);

/** Refuses what is wrong with a pattern. */
export const throwInvalid = (reason: string): never => throwQueryError(`Regular expression is invalid: ${reason}`);

const characterOf = (token: string) => String.fromCodePoint(parseInt(token.slice(3, -1), 16));
const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const anyOf = (alternatives: string[]) =>
  alternatives.length === 1 ? alternatives[0]! : `(?:${alternatives.join('|')})`;

function rewriteEscape(token: string): string {
  if (INVALID_ESCAPE.test(token)) throwInvalid('PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u');
  if (UNSUPPORTED_ESCAPE.test(token)) throwInvalid(`the emulator lacks ${token}`);
  return OTHER_ESCAPES[token] ?? token;
}

function rewriteClass(token: string): string {
  if (RANGE_BEYOND.test(token)) throwInvalid('the emulator lacks ranges of characters beyond U+FFFF');
  const isNegated = token.startsWith('[^');
  const beyond: string[] = [];
  let holdsOthers = false;
  const rewritePart = (part: string): string => {
    const character = part.startsWith('\\x{') ? characterOf(part) : part;
    if (/^[\ud800-\udbff]/.test(character)) {
      beyond.push(character);
      return '';
    }
    if (part.startsWith('\\x{')) return escapeUnit(character);
    const [, name] = /^\[:(\^?\w+):\]$/.exec(part) ?? [];
    if (name !== undefined)
      return Object.hasOwn(POSIX_CLASSES, name) ? POSIX_CLASSES[name]! : throwInvalid(`the emulator lacks ${part}`);
    const letter = part[1]!;
    const named = CHARACTERS[letter.toLowerCase()];
    if (!named) return letter === 'N' ? throwInvalid('\\N is not supported in a class') : rewriteEscape(part);
    const isOthers = letter !== letter.toLowerCase();
    holdsOthers ||= isOthers;
    return named[Number(isOthers)]!;
  };
  // a hyphen behind a name is one
  const rewritten = token
    .replace(/^(\[\^?)\]/, '$1\\]')
    .replace(/(\\[sSdDwWhHvV]|\[:\^?\w+:\])-/g, '$1\\-')
    .replace(new RegExp(CLASS_PART, 'g'), rewritePart);
  if (!isNegated) return anyOf([...beyond, ...(holdsOthers ? [PAIR] : []), rewritten]);
  const withoutHalves = `${rewritten.slice(0, -1)}${HALF}]`;
  if (holdsOthers) return withoutHalves;
  return anyOf([beyond.length ? `(?!${beyond.join('|')})${PAIR}` : PAIR, withoutHalves]);
}

function rewriteEnd(flags: string, isLast: boolean): string {
  if (flags.includes('m')) return '(?![^\\n])';
  // the end is also before a last line break
  return isLast ? '\\n?$' : '(?=\\n?$)';
}

function rewriteToken(token: string, flags: string, isLast: boolean): string {
  if (token.startsWith('[')) return rewriteClass(token);
  if (token === '\\A') return '^';
  if (token === '\\z') return '$';
  if (token === '\\Z') return '(?=\\n?$)';
  if (token === '$') return rewriteEnd(flags, isLast);
  if (token === '^') return flags.includes('m') ? '(?<![^\\n])' : '^';
  if (token === '\\R') return LINE_BREAK;
  if (token.startsWith('(?P<')) return '(?<';
  if (token.startsWith('\\Q')) return token.replace(/^\\Q|\\E$/g, '').replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  if (flags.includes('x') && /^[#\s]/.test(token)) return '';
  if (flags.includes('x') && /^\\[\s#]/.test(token)) return token === '\\#' ? '#' : token.slice(1);
  // JavaScript without the flag u would take half a character, and with it knows no engine without steps back
  if (token === '\\N' || (token === '.' && !flags.includes('s'))) return anyOf([PAIR, `[^\\n${HALF}]`]);
  if (token === '.') return anyOf([PAIR, `[^${HALF}]`]);
  if (token.startsWith('\\x{')) return `(?:${[...characterOf(token).split('')].map(escapeUnit).join('')})`;
  if (!token.startsWith('\\')) return `(?:${token})`;
  return Object.hasOwn(CHARACTERS, token[1]!.toLowerCase()) ? rewriteClass(`[${token}]`) : rewriteEscape(token);
}

/** What may stand behind the end of a pattern: groups that close, and other branches. */
const NOTHING_ELSE = /^(?:\|[^()]*)?\)*$/;

/** A pattern of PCRE with the options `m`, `s` and `x`, as JavaScript writes it without any; throws QueryError. */
export function rewritePattern(source: string, flags: string): string {
  return source.replace(flags.includes('x') ? TOKEN_OR_COMMENT : TOKEN, (token, offset: number) =>
    rewriteToken(token, flags, token.length === 1 && NOTHING_ELSE.test(source.slice(offset + 1))),
  );
}
