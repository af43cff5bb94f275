import Taro from '@tarojs/taro';
import type { AppError } from '@domain/errors';
import { errorText, offlineText, type RecoveryAction, type ErrorMessage } from '@/text/errors';
import { formatField, formatRule } from '@/text/error-messages';

/** What a refusal says to the person. */
export function formatError(error: AppError): ErrorMessage {
  if (error.code === 'internal' && error.reason === 'unreachable') return offlineText;
  const words = errorText[error.code];
  const body =
    error.code === 'ruleBroken'
      ? formatRule(error.reason, error.facts)
      : error.code === 'invalidInput'
        ? formatField(fieldOf(error))
        : undefined;
  return body ? { ...words, body } : words;
}

/** The field of the form that a refusal is about: `place.compound` is about `place`. */
export const fieldOf = (error: AppError): string => error.reason.split('.')[0] ?? '';

type NavigationAction = Extract<RecoveryAction, 'join' | 'back'>;
const navigation: Record<NavigationAction, () => void> = {
  join: () => undefined,
  back: () => void Taro.navigateBack(),
};

/** Tells the faces where the ways lead that leave the page: addresses are not the business of this folder. */
export function configureNavigation(actions: Record<NavigationAction, () => void>): void {
  Object.assign(navigation, actions);
}

/** Takes the way out; what happens on this page itself is for `here`. */
export function runRecoveryAction(action: RecoveryAction, onPage: () => void): void {
  if (action === 'join' || action === 'back') navigation[action]();
  else if (action === 'reload' || action === 'retry') onPage();
}
