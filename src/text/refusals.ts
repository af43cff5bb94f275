type Facts = Record<string, string | number>;

/** What a subject says when it refuses: a sentence for a rule, with the facts that the refusal carries, and one for a field of its forms. */
export type Refusals = {
  rules?: Record<string, (facts: Facts) => string>;
  /** A rule of the subject without a line of its own, as `cases.…`. */
  others?: { of: string; words: string };
  /** What is wrong with a field, by its name in the contract. */
  fields?: Record<string, string>;
};

const known: Refusals[] = [];

/** Called once by each page that can be refused: sentences of a subject travel with its pages, and not with the first screen. */
export function knowRefusals(refusals: Refusals): void {
  if (!known.includes(refusals)) known.unshift(refusals);
}

/** The sentence for a broken rule, or none: then the general words stand. */
export function ruleWords(reason: string, facts: Facts = {}): string | undefined {
  for (const { rules } of known) {
    const words = rules?.[reason];
    if (words) return words(facts);
  }
  return known.find(({ others }) => others && reason.startsWith(others.of))?.others?.words;
}

/** The sentence for a field that was not filled in right, or none. */
export const fieldWords = (field: string): string | undefined =>
  known.find(({ fields }) => fields?.[field])?.fields?.[field];
