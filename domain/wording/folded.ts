import { toSimplified } from './traditional';

/** A text by letters, and beside it the same letters in one plain form: `folded` has one unit for every letter. */
export type Folded = { readonly letters: readonly string[]; readonly folded: string };

/** Wide, circled, traditional and other forms of a letter as the plain one; without one of one unit, a placeholder. */
function foldLetter(letter: string): string {
  const plain = letter.normalize('NFKC');
  if (plain.length === 1) return toSimplified(plain);
  return letter.length === 1 ? letter : '\ufffc';
}

export const fold = (text: string): Folded => {
  const letters = [...text];
  return { letters, folded: letters.map(foldLetter).join('') };
};

/** The part from `start` to before `end` becomes `mark`, which is written in plain letters. */
export type Cut = { start: number; end: number; mark: string };

/** The text with every cut replaced by its mark; cuts are in order and do not overlap. */
export function cutOut(text: Folded, cuts: readonly Cut[]): Folded {
  if (!cuts.length) return text;
  const letters: string[] = [];
  let folded = '';
  let at = 0;
  for (const { start, end, mark } of [...cuts, { start: text.letters.length, end: text.letters.length, mark: '' }]) {
    letters.push(...text.letters.slice(at, start), ...mark);
    folded += text.folded.slice(at, start) + mark;
    at = end;
  }
  return { letters, folded };
}

export type Mark = string | ((match: string) => string);

/** Replaces every match of the folded text; the pattern needs the flag `g`. */
export const replaceFolded = (text: Folded, pattern: RegExp, mark: Mark): Folded =>
  cutOut(
    text,
    [...text.folded.matchAll(pattern)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
      mark: typeof mark === 'string' ? mark : mark(match),
    })),
  );
