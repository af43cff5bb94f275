import type { AppError, Facts } from '@domain/errors';
import type { ErrorMessages } from '@/text/errors/error-messages';
import type { ErrorMessage } from '@/text/errors/errors';
import { generalMessageOf } from './generalMessage';

/** The words for an error: those of the subject, in `messages`, or else the general ones. */
export function formatError(error: AppError, messages: ErrorMessages = {}): ErrorMessage {
  const general = generalMessageOf(error);
  const body =
    error.code === 'ruleBroken' || error.code === 'conflict'
      ? formatRule(messages, error.reason, error.facts)
      : error.code === 'invalidInput'
        ? messages.fields?.[fieldOf(error)]
        : undefined;
  return body ? { ...general, body } : general;
}

/** The sentence for a broken rule, or undefined where the subject has none. */
export function formatRule({ rules, fallback }: ErrorMessages, reason: string, facts: Facts = {}): string | undefined {
  const format = rules?.[reason];
  if (format) return format(facts);
  return fallback && reason.startsWith(fallback.prefix) ? fallback.message : undefined;
}

/** The field of the form that an error is about: `place.compound` is about `place`. */
export const fieldOf = (error: AppError): string => error.reason.split('.')[0] ?? '';
