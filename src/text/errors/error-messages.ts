type Facts = Record<string, string | number>;

/** Messages of one subject for its errors: by rule, with the facts of the error, and by field of its forms. */
export type ErrorMessages = {
  rules?: Record<string, (facts: Facts) => string>;
  /** The message for rules of the subject without one of their own. */
  fallback?: { prefix: string; message: string };
  /** Messages by the name of a field in the contract. */
  fields?: Record<string, string>;
};
