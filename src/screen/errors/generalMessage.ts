import type { AppError } from '@domain/errors';
import { errorText, offlineText, type ErrorMessage } from '@/text/errors/errors';

/** The words for an error that hold for every subject. */
export const generalMessageOf = ({ code, reason }: AppError): ErrorMessage =>
  code === 'internal' && reason === 'unreachable' ? offlineText : errorText[code];
