import { corrected, simplified } from '../spelling';
import { HARMLESS } from './contexts';

const HAN = '\\u3400-\\u9fff';
const ENDS = /[。！？!?；;\n\r…]+/g;
const PAUSES = /[，,、：:\t（）()"“”]+/g;
const NOISE = new RegExp(`[^${HAN}a-z0-9，。\\s]+`, 'g');

/**
 * A text as clauses that end in `，` and sentences that end in `。`. Blanks and marks inside a word vanish: only
 * between longer pieces they separate.
 */
function clauses(text: string): string {
  const marked = text.replace(ENDS, '。').replace(PAUSES, '，').replace(NOISE, '');
  const pieces = marked.split(/([，。]|\s+)/);
  let whole = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at]!;
    const mark = pieces[at + 1]?.trim() ?? '';
    const next = pieces[at + 2] ?? '';
    const blank = pieces[at + 1] !== undefined && mark === '';
    whole += piece;
    if (blank) whole += piece.length > 3 && next.length > 3 ? '，' : '';
    else if (piece.length === 1 && next.length <= 2 && next !== '') continue;
    else whole += mark === '。' && piece.length < 6 && next !== '' ? '，' : mark;
  }
  return whole;
}

/**
 * What somebody wrote as the rules read it: simplified, misspellings corrected, words that only sound like a hazard
 * replaced by `〇`.
 */
export const readableClauses = (text: string): string =>
  HARMLESS.reduce(
    (before, harmless) => before.replace(harmless, (match) => '〇'.repeat(match.length)),
    corrected(clauses(simplified(text))),
  );
