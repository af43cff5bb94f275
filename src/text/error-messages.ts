type Facts = Record<string, string | number>;

/** The sentences of one subject for what it refuses: by rule, with the facts of the refusal, and by field of its forms. */
export type ErrorMessages = {
  rules?: Record<string, (facts: Facts) => string>;
  /** A rule of the subject without a line of its own, as `cases.…`. */
  fallback?: { prefix: string; message: string };
  /** What is wrong with a field, by its name in the contract. */
  fields?: Record<string, string>;
};
