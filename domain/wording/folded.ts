import { simplifiedLetter } from './spelling';

/** A text by letters, and beside it the same letters in one plain form: `folded` has one unit for every letter. */
export type Folded = { letters: string[]; folded: string };

/** Wide, circled and other forms of a letter or digit as the plain one; what has no plain form of one unit is kept out. */
function foldLetter(letter: string): string {
  const plain = letter.normalize('NFKC');
  if (plain.length === 1) return simplifiedLetter(plain);
  return letter.length === 1 ? letter : '\ufffc';
}

export const fold = (text: string): Folded => {
  const letters = [...text];
  return { letters, folded: letters.map(foldLetter).join('') };
};

export type Cut = { start: number; end: number; mark: string };

/** The text with every cut replaced by its mark; cuts are in order and do not overlap. */
export function cutOut({ letters }: Folded, cuts: readonly Cut[]): string {
  let whole = '';
  let at = 0;
  for (const { start, end, mark } of cuts) {
    whole += letters.slice(at, start).join('') + mark;
    at = end;
  }
  return whole + letters.slice(at).join('');
}

/** Replaces every match of the folded text; the pattern needs the flag `g`. */
export function replaceFolded(text: string, pattern: RegExp, mark: string | ((match: string) => string)): string {
  const folded = fold(text);
  const cuts = [...folded.folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: typeof mark === 'string' ? mark : mark(match[0]),
  }));
  return cuts.length ? cutOut(folded, cuts) : text;
}
