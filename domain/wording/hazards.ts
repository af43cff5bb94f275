import {
  AGAIN,
  DENIED,
  ELSEWHERE,
  HARMLESS,
  LEARNED,
  MILD,
  NEAR,
  OVER,
  PAST,
  PENDING,
  PLANNED,
  PRESENT,
  SUPPOSED,
  WONDERED,
} from './hazard-contexts';
import { HAZARDS, type Hazard } from './hazard';
import { HAZARD_RULES, type HazardRule } from './hazard-rules';
import { corrected, simplified } from './spelling';

type Span = { start: number; end: number };
type Matcher = Omit<HazardRule, 'thing' | 'state' | 'unless'> & { thing: RegExp; state?: RegExp; unless?: RegExp };

const DEFAULT_GAP = 10;
const NEARBY = 10;

const MATCHERS: readonly Matcher[] = HAZARD_RULES.map(({ thing, state, unless, ...rule }) => ({
  ...rule,
  thing: new RegExp(thing, 'g'),
  ...(state && { state: new RegExp(state, 'g') }),
  ...(unless && { unless: new RegExp(unless) }),
}));

/**
 * The first kind of hazard, in the order of `HAZARDS`, that somebody's words tell of as present; undefined if none.
 * Every text is read for itself: a description, a place, a supplement.
 */
export function findHazard(texts: readonly (string | undefined)[]): Hazard | undefined {
  const found = new Set(texts.flatMap((text) => (text ? hazardsIn(text) : [])));
  return HAZARDS.find((hazard) => found.has(hazard));
}

function hazardsIn(text: string): Hazard[] {
  const words = HARMLESS.reduce(
    (before, harmless) => before.replace(harmless, (match) => '〇'.repeat(match.length)),
    corrected(clauses(simplified(text))),
  );
  return MATCHERS.filter((matcher) => tells(words, matcher)).map(({ kind }) => kind);
}

const HAN = '\\u3400-\\u9fff';
const ENDS = /[。！？!?；;\n\r…]+/g;
const PAUSES = /[，,、：:\t（）()"“”]+/g;
const NOISE = new RegExp(`[^${HAN}a-z0-9，。\\s]+`, 'g');

/**
 * A text as clauses that end in `，` and sentences that end in `。`. Blanks and marks inside a word vanish: only
 * between longer pieces they separate.
 */
function clauses(text: string): string {
  const marked = text.replace(ENDS, '。').replace(PAUSES, '，').replace(NOISE, '');
  const pieces = marked.split(/([，。]|\s+)/);
  let whole = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at]!;
    const mark = pieces[at + 1]?.trim() ?? '';
    const next = pieces[at + 2] ?? '';
    const blank = pieces[at + 1] !== undefined && mark === '';
    whole += piece;
    if (blank) whole += piece.length > 3 && next.length > 3 ? '，' : '';
    else if (piece.length === 1 && next.length <= 2 && next !== '') continue;
    else whole += mark === '。' && piece.length < 6 && next !== '' ? '，' : mark;
  }
  return whole;
}

const spansOf = (words: string, pattern: RegExp): Span[] =>
  [...words.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function tells(words: string, rule: Matcher): boolean {
  const things = spansOf(words, rule.thing);
  if (!things.length) return false;
  const isPresent = (thing: Span, state: Span) => isTold(words, thing, state, rule);
  if (!rule.state) return things.some((thing) => isPresent(thing, thing));
  const states = spansOf(words, rule.state);
  return things.some((thing) =>
    states.some((state) => isTogether(words, thing, state, rule) && isPresent(thing, state)),
  );
}

function isTogether(words: string, thing: Span, state: Span, { gap = DEFAULT_GAP }: Matcher): boolean {
  const between = state.start >= thing.end ? words.slice(thing.end, state.start) : words.slice(state.end, thing.start);
  return between.length <= gap && !between.includes('。');
}

/** Is it told as something that is so now, and not denied, feared, planned, over or elsewhere? */
function isTold(words: string, thing: Span, state: Span, { unless, lasting }: Matcher): boolean {
  const start = Math.min(thing.start, state.start);
  const end = Math.max(thing.end, state.end);
  const sentenceStart = words.lastIndexOf('。', start) + 1;
  const sentenceEnd = indexOr(words, '。', end, words.length);
  if (unless?.test(words.slice(Math.max(sentenceStart, start - NEARBY), Math.min(sentenceEnd, end + NEARBY))))
    return false;

  const before = words.slice(sentenceStart, start);
  const sentence = words.slice(sentenceStart, sentenceEnd);
  const clauseBefore = (at: number) => words.slice(0, at).replace(/^[^]*[，。]/, '');
  const prefixes = [clauseBefore(start), clauseBefore(state.start)];
  if (prefixes.some((prefix) => DENIED.test(prefix) && !WONDERED.test(prefix))) return false;
  if (
    prefixes.some((prefix) => SUPPOSED.test(prefix)) &&
    !NEAR.test(words.slice(Math.max(0, state.start - 3), state.end))
  )
    return false;

  const clause = clauseBefore(start) + words.slice(start, indexOr(words, '，', end, sentenceEnd));
  if (LEARNED.test(clause) || PLANNED.test(before) || ELSEWHERE.test(before)) return false;
  if (lasting && MILD.test(sentence)) return false;
  if (!lasting && PAST.test(before) && !PRESENT.test(sentence)) return false;
  return !isOver(words.slice(sentenceStart, end + 36), end - sentenceStart);
}

/** Do words that end at or behind `from` say that it is over, and nothing after them that it began again? */
const isOver = (words: string, from: number): boolean =>
  spansOf(words, OVER).some(
    ({ start, end }) => end >= from && !PENDING.test(words.slice(0, start)) && !AGAIN.test(words.slice(start)),
  );

function indexOr(words: string, mark: string, from: number, otherwise: number): number {
  const at = words.indexOf(mark, from);
  return at < 0 ? otherwise : Math.min(at, otherwise);
}
