import { readableClauses } from './clauses';
import { evidenceIn, LIKELY } from './evidence';
import { HAZARDS, type Hazard } from './hazard';
import { findingsIn, hazardsNamedIn, isCalm } from './told';

/**
 * The kind of hazard that somebody's words tell of as present, of several the one they tell most of; undefined if none.
 * Every text is read for itself: a description, a place, a supplement.
 */
export const findHazard = (texts: readonly (string | undefined)[]): Hazard | undefined =>
  mostFrequent(texts.flatMap((text) => (text ? hazardsIn(text) : [])));

/** The kind that is there most often, of equal ones the first in the order of `HAZARDS`; but gas before all others. */
function mostFrequent(kinds: readonly Hazard[]): Hazard | undefined {
  if (kinds.includes('gas')) return 'gas'; // its advice differs: no switch, no telephone inside
  return HAZARDS.filter((kind) => kinds.includes(kind)).reduce<Hazard | undefined>(
    (first, kind) => (first && countOf(kinds, first) >= countOf(kinds, kind) ? first : kind),
    undefined,
  );
}

const countOf = (kinds: readonly Hazard[], kind: Hazard): number => kinds.filter((one) => one === kind).length;

/** What the rules find; where they find nothing, what the weight of the words makes likely. */
function hazardsIn(text: string): Hazard[] {
  const clauses = readableClauses(text);
  const findings = findingsIn(clauses);
  const present = findings.filter(({ isPresent }) => isPresent);
  if (present.length) return present.map(({ kind }) => kind);
  const explained = new Set(findings.map(({ sentence }) => sentence));
  const likely = clauses.split('。').filter((sentence) => !explained.has(sentence) && isLikely(sentence));
  return likely.map((sentence) => mostFrequent(hazardsNamedIn(sentence)) ?? 'other');
}

const WINDOW = 3;

/** Whether some three clauses of a sentence weigh enough: in a long one the others would hide them. */
function isLikely(sentence: string): boolean {
  if (isCalm(sentence)) return false;
  const clauses = sentence.split('，');
  return clauses.some(
    (_, at) =>
      (at === 0 || at + WINDOW <= clauses.length) && evidenceIn(clauses.slice(at, at + WINDOW).join('，')) > LIKELY,
  );
}
