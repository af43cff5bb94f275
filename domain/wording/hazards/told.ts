import {
  AGAIN,
  ASKED,
  CALM,
  DENIED,
  ELSEWHERE,
  HERE,
  LEARNED,
  MILD,
  NEAR,
  OVER,
  PAST,
  PAST_ANYWHERE,
  PENDING,
  PLANNED,
  PRESENT,
  SUPPOSED,
  URGENT,
  WONDERED,
} from './contexts';
import { evidenceIn, UNLIKELY } from './evidence';
import { HAZARDS, type Hazard } from './hazard';
import type { HazardRule } from './hazard-rule';
import { HAZARD_RULES } from './rules';

type Span = { start: number; end: number };
type Matcher = Omit<HazardRule, 'thing' | 'state' | 'unless'> & {
  kind: Hazard;
  thing: RegExp;
  state?: RegExp;
  unless?: RegExp;
};

const DEFAULT_GAP = 10;
const NEARBY = 10;

const MATCHERS: readonly Matcher[] = HAZARDS.flatMap((kind) =>
  HAZARD_RULES[kind].map(({ thing, state, unless, ...rule }) => ({
    ...rule,
    kind,
    thing: new RegExp(thing, 'g'),
    ...(state && { state: new RegExp(state, 'g') }),
    ...(unless && { unless: new RegExp(unless) }),
  })),
);

const spansOf = (words: string, pattern: RegExp): Span[] =>
  [...words.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** A hazard that a rule finds in a sentence, and whether it is told as something that is so now. */
type Finding = { kind: Hazard; sentence: string; isPresent: boolean };

/** What the rules find in readable clauses, also what is denied, feared, planned, over or elsewhere. */
export const findingsIn = (clauses: string): Finding[] => MATCHERS.flatMap((matcher) => findingsOf(clauses, matcher));

function findingsOf(clauses: string, rule: Matcher): Finding[] {
  const things = spansOf(clauses, rule.thing);
  const states = things.length && rule.state ? spansOf(clauses, rule.state) : [];
  const pairs = rule.state
    ? things.flatMap((thing) => states.map((state): [Span, Span] => [thing, state]))
    : things.map((thing): [Span, Span] => [thing, thing]);
  return pairs
    .filter(([thing, state]) => isTogether(clauses, thing, state, rule))
    .flatMap(([thing, state]) => findingOf(clauses, thing, state, rule) ?? []);
}

/** The kinds whose things a sentence names, whatever it says of them. */
export const hazardsNamedIn = (sentence: string): Hazard[] =>
  MATCHERS.filter(({ thing }) => sentence.match(thing)).map(({ kind }) => kind);

function isTogether(words: string, thing: Span, state: Span, { gap = DEFAULT_GAP }: Matcher): boolean {
  const between = state.start >= thing.end ? words.slice(thing.end, state.start) : words.slice(state.end, thing.start);
  return between.length <= gap && !between.includes('。');
}

/** Undefined when words around it say that it is another matter. */
function findingOf(words: string, thing: Span, state: Span, rule: Matcher): Finding | undefined {
  const start = Math.min(thing.start, state.start);
  const end = Math.max(thing.end, state.end);
  const sentenceStart = words.lastIndexOf('。', start) + 1;
  const sentenceEnd = indexOr(words, '。', end, words.length);
  const nearby = words.slice(Math.max(sentenceStart, start - NEARBY), Math.min(sentenceEnd, end + NEARBY));
  if (rule.unless?.test(nearby)) return undefined;
  const sentence = words.slice(sentenceStart, sentenceEnd);
  return {
    kind: rule.kind,
    sentence,
    isPresent: isPresent(words, { start, end, sentenceStart, sentenceEnd }, state, rule),
  };
}

type Place = Span & { sentenceStart: number; sentenceEnd: number };

/** Is it told as something that is so now, and not denied, feared, planned, over or elsewhere? */
function isPresent(
  words: string,
  { start, end, sentenceStart, sentenceEnd }: Place,
  state: Span,
  { lasting }: Matcher,
): boolean {
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
  if (LEARNED.test(clause) || PLANNED.test(before)) return false;
  if (ELSEWHERE.test(before) && !HERE.test(sentence)) return false;
  if (ASKED.test(clause) && !URGENT.test(sentence)) return false;
  if (lasting && MILD.test(sentence)) return false;
  if (!lasting && PAST.test(before) && !PRESENT.test(sentence)) return false;
  if (evidenceIn(sentence) < UNLIKELY && !URGENT.test(sentence)) return false;
  return !isOver(words.slice(sentenceStart, end + 36), end - sentenceStart);
}

/** Whether a sentence asks, plans, remembers, learns or tells of an end, so that its words alone are no alarm. */
export const isCalm = (sentence: string): boolean =>
  CALM.test(sentence) || (PAST_ANYWHERE.test(sentence) && !PRESENT.test(sentence)) || isOver(sentence, 0);

/** Do words that end at or behind `from` say that it is over, and nothing after them that it began again? */
const isOver = (words: string, from: number): boolean =>
  spansOf(words, OVER).some(
    ({ start, end }) => end >= from && !PENDING.test(words.slice(0, start)) && !AGAIN.test(words.slice(start)),
  );

function indexOr(words: string, mark: string, from: number, otherwise: number): number {
  const at = words.indexOf(mark, from);
  return at < 0 ? otherwise : Math.min(at, otherwise);
}
