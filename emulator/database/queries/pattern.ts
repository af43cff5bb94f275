import { createContext, Script } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { throwQueryError } from '../query-error';

// MongoDB's regular expressions are PCRE. What JavaScript writes otherwise is rewritten; the rest of PCRE is refused.

// A pattern such as (a+)+ must not stop everything else: beyond 50,000 steps back V8 takes an engine that needs none.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** What only the engine with steps back knows, besides the option `i`: such patterns run with a time limit. */
const NEEDS_BACKTRACKING = /\(\?(?:[=!]|<[=!])|\\[1-9k]/;
/** A repeated group or two repetitions; without either a pattern takes few steps. */
const MAY_TAKE_LONG = /\)[*+{]|[*+{][^]*[*+{]/;
/** The time for one pattern over all texts of a query. */
const TIME_LIMIT_MS = 1000;

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
/** What `\s` means to PCRE; to JavaScript it means the blanks of other scripts, too. */
const BLANKS = ' \\t\\n\\v\\f\\r';

/** Escapes that JavaScript reads otherwise: what they are outside of a class, and in it. */
const ESCAPES: Record<string, [outside: string, inside?: string]> = {
  '\\s': [`[${BLANKS}]`, BLANKS],
  '\\S': [`(?:${PAIR}|[^${BLANKS}])`],
  '\\W': [`(?:${PAIR}|\\W)`],
  '\\D': [`(?:${PAIR}|\\D)`],
  '\\h': ['[ \\t]', ' \\t'],
  '\\H': [`(?:${PAIR}|[^ \\t])`],
  '\\R': ['(?:\\r\\n|[\\n\\v\\f\\r])'],
  '\\a': ['\\x07', '\\x07'],
  '\\e': ['\\x1b', '\\x1b'],
};
/** Escapes of PCRE that JavaScript takes for a letter. */
const UNSUPPORTED_ESCAPE = /^\\[pPKGXCgE]/;
/** Escapes that PCRE refuses. */
const INVALID_ESCAPE = /^\\[LlNUu]/;

/** The parts of a pattern that may have to be rewritten. */
const TOKEN = new RegExp(
  [
    /\[\^?\]?(?:\[:\w+:\]|\\[\s\S]|[^\]\\])*\]/, // a class
    /\\Q[\s\S]*?(?:\\E|$)/, // literal text
    /\\x\{[\da-fA-F]{1,5}\}/, // a character by its number
    /\\[\s\S]/, // another escape
    /\(\?P</, // a named group
    /\$(?=$|[|)])/, // an end behind which nothing of its branch follows
    /#[^\n]*|\s/, // a comment or a blank of the option x
    /\./,
    /[\ud800-\udbff][\udc00-\udfff]/, // a character beyond 16 bits
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const START = '(?<![\\s\\S])';
const END = '(?![\\s\\S])';

function rewriteEscape(token: string, isInClass: boolean): string {
  if (INVALID_ESCAPE.test(token)) throwInvalid('PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u');
  if (token.startsWith('\\x{'))
    return escapeCharacter(String.fromCodePoint(parseInt(token.slice(3, -1), 16)), isInClass);
  const known = Object.hasOwn(ESCAPES, token) ? ESCAPES[token]![isInClass ? 1 : 0] : undefined;
  if (known !== undefined) return known;
  return UNSUPPORTED_ESCAPE.test(token) ? throwInvalid(`the emulator lacks ${token}`) : token;
}

function escapeCharacter(character: string, isInClass: boolean): string {
  const units = [...character.split('')].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (units.length === 1) return units[0]!;
  return isInClass ? throwInvalid('the emulator lacks characters beyond U+FFFF in a class') : `(?:${units.join('')})`;
}

function rewriteClass(token: string): string {
  const rewritten = token
    .replace(/^(\[\^?)\]/, '$1\\]')
    .replace(/\\x\{[\da-fA-F]{1,5}\}|\\[\s\S]|\[:(\w+):\]/g, (whole, name: string | undefined) => {
      if (name === undefined) return rewriteEscape(whole, true);
      return Object.hasOwn(POSIX_CLASSES, name) ? POSIX_CLASSES[name]! : throwInvalid(`unknown class ${whole}`);
    });
  // what is in no class may be a whole character beyond 16 bits
  return token.startsWith('[^') && !/[\ud800-\udfff]/.test(token) ? `(?:${PAIR}|${rewritten})` : rewritten;
}

function rewriteToken(token: string, flags: string): string {
  if (token.startsWith('[')) return rewriteClass(token);
  if (token === '\\A') return flags.includes('m') ? START : '^';
  if (token === '\\z') return flags.includes('m') ? END : '$';
  // the end is also before a last line break
  if (token === '\\Z') return `\\n?${flags.includes('m') ? END : '$'}`;
  if (token === '$') return flags.includes('m') ? '$' : '\\n?$';
  if (token.startsWith('(?P<')) return '(?<';
  if (token.startsWith('\\Q')) return token.replace(/^\\Q|\\E$/g, '').replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  if (flags.includes('x') && (token.startsWith('#') || /^\s/.test(token))) return '';
  if (flags.includes('x') && /^\\[\s#]/.test(token)) return token === '\\#' ? '#' : token.slice(1);
  // JavaScript without the flag u would take half a character, and with it knows no engine without steps back
  if (token === '.') return `(?:${PAIR}|${flags.includes('s') ? '[\\s\\S]' : '[^\\n]'})`;
  if (token.startsWith('\\')) return rewriteEscape(token, false);
  return token.length === 2 ? `(?:${token})` : token;
}

const throwInvalid = (reason: string): never => throwQueryError(`Regular expression is invalid: ${reason}`);

/** A test of texts by a pattern with the options `i`, `m`, `s` and `x`; throws QueryError when it is invalid. */
export function compilePattern(source: string, options: string): (text: string) => boolean {
  const [prefix = '', inner = ''] = /^\(\?([imsx]+)\)/.exec(source) ?? [];
  const flags = options + inner;
  const rewritten = source.slice(prefix.length).replace(TOKEN, (token) => rewriteToken(token, flags));
  let pattern: RegExp;
  try {
    pattern = new RegExp(rewritten, [...new Set(flags.replace(/[^im]/g, ''))].join(''));
  } catch (error) {
    return throwInvalid((error as Error).message.replace(/^Invalid regular expression: \/.*\/\w*: /s, ''));
  }
  const isUnlimited = MAY_TAKE_LONG.test(rewritten) && (pattern.ignoreCase || NEEDS_BACKTRACKING.test(rewritten));
  return isUnlimited ? testWithLimit(pattern) : (text) => pattern.test(text);
}

const TEST = new Script('pattern.test(text)');

function testWithLimit(pattern: RegExp): (text: string) => boolean {
  const context = createContext({ pattern, text: '' });
  let remaining = TIME_LIMIT_MS;
  return (text) => {
    context['text'] = text;
    const startedAt = performance.now();
    try {
      return TEST.runInContext(context, { timeout: Math.max(1, Math.ceil(remaining)) }) as boolean;
    } catch {
      return throwQueryError('Regular expression needs too many steps');
    } finally {
      // a test that is over at once costs nothing, so that large collections can be searched
      remaining -= Math.max(0, performance.now() - startedAt - 1);
    }
  };
}
