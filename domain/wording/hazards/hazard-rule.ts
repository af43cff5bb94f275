/**
 * One way in which people tell of a hazard: a thing and what is the matter with it, at most `gap` characters apart, or
 * one word that says both. Every string is the source of a regular expression over simplified Chinese.
 */
export type HazardRule = {
  thing: string;
  /** What is the matter; without it the thing says everything. */
  state?: string;
  /** 10 unless stated; a comma counts as one character, a full stop ends it. */
  gap?: number;
  /** With these words within ten characters it is another matter. */
  unless?: string;
  /**
   * It stays as it is until somebody repairs it: “last week” does not end it, and how it looks may be all that matters.
   */
  lasting?: true;
};

/** Words separated by blanks as one alternation; `~3` in a word stands for at most three characters of its clause. */
export const anyOf = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .join('|')
    .replace(/~(\d+)/g, '[^，。]{0,$1}');
