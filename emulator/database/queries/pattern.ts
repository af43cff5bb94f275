import { createContext, Script } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { rewritePattern, throwInvalid } from './pattern-syntax';
import { throwQueryError } from '../query-error';

// A pattern such as (a+)+ must not stop everything else: beyond 50,000 steps back V8 takes an engine that needs none.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
// It knows only some patterns, which are those that may have the flag l.
setFlagsFromString('--enable-experimental-regexp-engine');

/** The time for one pattern over all texts of a query. */
const TIME_LIMIT_MS = 1000;
/** So many steps take less time than a test with a time limit costs. */
const FEW_STEPS = 30_000;

/** A test of texts by a pattern with the options `i`, `m`, `s` and `x`; throws QueryError when it is invalid. */
export function compilePattern(source: string, options: string): (text: string) => boolean {
  const [prefix = '', inner = ''] = /^\(\?([imsx]+)\)/.exec(source) ?? [];
  const flags = options + inner;
  const rewritten = rewritePattern(source.slice(prefix.length), flags);
  let pattern: RegExp;
  try {
    pattern = new RegExp(rewritten, flags.includes('i') ? 'i' : '');
  } catch (error) {
    return throwInvalid((error as Error).message.replace(/^Invalid regular expression: \/.*\/\w*: /s, ''));
  }
  const choices = source.match(/[*+{?|]/g)?.length ?? 0;
  if (!choices || needsNoStepsBack(pattern)) return (text) => pattern.test(text);
  const testLong = testWithLimit(pattern);
  const repeatsGroup = /\)[*+{]/.test(source);
  return (text) =>
    !repeatsGroup && (text.length + 2) ** (choices + 1) < FEW_STEPS ? pattern.test(text) : testLong(text);
}

function needsNoStepsBack({ source, flags }: RegExp): boolean {
  try {
    return Boolean(new RegExp(source, `${flags}l`));
  } catch {
    return false;
  }
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
