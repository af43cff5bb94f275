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
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: 'A-Fa-f0-9',
};

/** A class, an escape, a comment of `x`, a blank, a dot, or a character beyond 16 bits. */
const TOKEN = /\[\^?\]?(?:\[:\w+:\]|\\[\s\S]|[^\]\\])*\]|\\[\s\S]|#[^\n]*|\s|\.|[\ud800-\udbff][\udc00-\udfff]/g;

const START = '(?<![\\s\\S])';
const END = '(?![\\s\\S])';

function rewriteToken(token: string, flags: string): string {
  if (token.startsWith('['))
    return token.replace(/^(\[\^?)\]/, '$1\\]').replace(/\[:(\w+):\]/g, (whole, name: string) => {
      return Object.hasOwn(POSIX_CLASSES, name) ? POSIX_CLASSES[name]! : throwInvalid(`unknown class ${whole}`);
    });
  if (token === '\\A') return flags.includes('m') ? START : '^';
  if (token === '\\z' || token === '\\Z') return flags.includes('m') ? END : '$';
  if (flags.includes('x') && (token.startsWith('#') || /^\s/.test(token))) return '';
  if (flags.includes('x') && /^\\[\s#]/.test(token)) return token === '\\#' ? '#' : token.slice(1);
  // JavaScript without the flag u would take half a character, and with it knows no engine without steps back
  if (token === '.') return `(?:[\\ud800-\\udbff][\\udc00-\\udfff]|${flags.includes('s') ? '[\\s\\S]' : '[^\\n]'})`;
  return token.length === 2 && !token.startsWith('\\') ? `(?:${token})` : token;
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
