/** Finds words as a reader does, who sees no difference between spaces and no mark that only holds a word together. */
export const asRead = (words: string): RegExp =>
  new RegExp(
    [...words].map((one) => (/\s/.test(one) ? '\\s+' : one.replace(/[$()*+.?[\\\]^{|}]/, '\\$&'))).join('\u2060*'),
    'i',
  );
