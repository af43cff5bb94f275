type Facts = Record<string, string | number>;

/** What a subject says when it refuses: a sentence for a rule, with the facts that the refusal carries, and one for a field of its forms. */
export type ErrorMessages = {
  rules?: Record<string, (facts: Facts) => string>;
  /** A rule of the subject without a line of its own, as `cases.…`. */
  fallback?: { prefix: string; message: string };
  /** What is wrong with a field, by its name in the contract. */
  fields?: Record<string, string>;
};

const registered: ErrorMessages[] = [];

/** Called once by each page that can be refused: sentences of a subject travel with its pages, and not with the first screen. */
export function registerErrorMessages(messages: ErrorMessages): void {
  if (!registered.includes(messages)) registered.unshift(messages);
}

/** The sentence for a broken rule, or none: then the general words stand. */
export function formatRule(reason: string, facts: Facts = {}): string | undefined {
  for (const { rules } of registered) {
    const words = rules?.[reason];
    if (words) return words(facts);
  }
  return registered.find(({ fallback }) => fallback && reason.startsWith(fallback.prefix))?.fallback?.message;
}

/** The sentence for a field that was not filled in right, or none. */
export const formatField = (field: string): string | undefined =>
  registered.find(({ fields }) => fields?.[field])?.fields?.[field];
