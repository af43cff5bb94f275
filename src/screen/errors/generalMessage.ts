import type { AppError } from '@domain/errors';
import { errorText, offlineText, tooManyText, type ErrorMessage } from '@/text/errors/errors';

/** The words for an error that hold for every subject. */
export function generalMessageOf({ code, reason, facts }: AppError): ErrorMessage {
  if (reason.startsWith('tooMany.')) return tooManyText(Number(facts?.from), Date.now());
  return code === 'internal' && reason === 'unreachable' ? offlineText : errorText[code];
}
