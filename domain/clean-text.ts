/** Line ends of any system. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, and letters that look like a space: the blank Braille cell and the Korean fillers. */
const SPACES = /[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u2800\u3164\uffa0\u115f\u1160]/g;
/**
 * Marks that hide, join or turn what stands beside them, variation selectors, noncharacters and halves of a character;
 * the joiner and the selectors of pictures are looked at by themselves.
 */
const INVISIBLE =
  /(?![\u200d\ufe0e\ufe0f])[\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}\p{Variation_Selector}\u034f\u17b4\u17b5]/gu;
const PICTURE_MARKS = /[\u200d\ufe0e\ufe0f]/g;
const JOINS = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const PICTURE_NEXT = /^\p{Extended_Pictographic}/u;
const CHANGES = /\p{Emoji}$/u;
/** Accents without a letter under them. */
const LOOSE_MARKS = /(^|\s)\p{M}+/gu;

function keepOfPicture(mark: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - 2), at);
  const belongs =
    mark === '\u200d' ? JOINS.test(before) && PICTURE_NEXT.test(text.slice(at + 1, at + 3)) : CHANGES.test(before);
  return belongs ? mark : '';
}

/** One pass over a text; a removed mark can leave another one loose. */
const cleanOnce = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(PICTURE_MARKS, keepOfPicture)
    .replace(LOOSE_MARKS, '$1')
    .trim();

/**
 * What somebody wrote as it may be kept: control characters are spaces, line ends are `\n`, what nobody can see is
 * gone,
 * pictures stay whole, nothing stands before and after. A text that looks blank is ''.
 */
export function cleanText(text: string): string {
  let [before, after] = [text, cleanOnce(text)];
  while (after !== before) [before, after] = [after, cleanOnce(after)];
  return after;
}

/** Does a text show nothing? */
export const isBlank = (text: string): boolean => cleanText(text) === '';
