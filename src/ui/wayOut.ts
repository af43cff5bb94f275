import Taro from '@tarojs/taro';
import type { AppError } from '@domain/errors';
import { errorText, offlineText, type WayOut, type Words } from '@/text/errors';
import { fieldWords, ruleWords } from '@/text/refusals';

/** What a refusal says to the person. */
export function wordsFor(error: AppError): Words {
  if (error.code === 'internal' && error.reason === 'unreachable') return offlineText;
  const words = errorText[error.code];
  const body =
    error.code === 'ruleBroken'
      ? ruleWords(error.reason, error.facts)
      : error.code === 'invalidInput'
        ? fieldWords(fieldOf(error))
        : undefined;
  return body ? { ...words, body } : words;
}

/** The field of the form that a refusal is about: `place.compound` is about `place`. */
export const fieldOf = (error: AppError): string => error.reason.split('.')[0] ?? '';

type Elsewhere = Extract<WayOut, 'join' | 'back'>;
const elsewhere: Record<Elsewhere, () => void> = { join: () => undefined, back: () => void Taro.navigateBack() };

/** Tells the faces where the ways lead that leave the page: addresses are not the business of this folder. */
export function leadOut(ways: Record<Elsewhere, () => void>): void {
  Object.assign(elsewhere, ways);
}

/** Takes the way out; what happens on this page itself is for `here`. */
export function takeWayOut(way: WayOut, here: () => void): void {
  if (way === 'join' || way === 'back') elsewhere[way]();
  else if (way === 'reload' || way === 'retry') here();
}
