import { useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { ErrorMessage } from '@/text/errors';
import { showError } from '@/ui/showError';
import { fieldOf, formatError } from '@/ui/recoveryAction';
import { call } from './call';

/**
 * What a tap does. One at a time; the answer goes to `onDone`, a refusal is explained to the person.
 * `reload` is what "see the latest" does when somebody else acted first; `notFound` says what is not there, where the
 * page knows better;
 * `isHandled` answers whether the page itself shows this refusal.
 */
export function useCommand<N extends EndpointNameOf<'command'>>(
  name: N,
  onDone: (answer: Output<N>) => void,
  reload?: () => void,
  notFound?: ErrorMessage,
  isHandled?: (error: AppError) => boolean,
) {
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<AppError>();
  const inFlight = useRef(false);

  /** `beforeSend` runs inside the tap, before the cloud is asked: where WeChat itself has a question. */
  async function send(input: Input<N>, beforeSend?: () => Promise<unknown>): Promise<void> {
    // state arrives a render later, a second tap does not wait for it
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setRefused(undefined);
    if (beforeSend) await beforeSend();
    const answer = await call(name, input).then(
      (data) => ({ data }),
      (error: AppError) => ({ error }),
    );
    inFlight.current = false;
    setSending(false);
    if ('data' in answer) return onDone(answer.data);
    setRefused(answer.error);
    if (!isHandled?.(answer.error))
      await showError(answer.error, reload, answer.error.code === 'notFound' ? notFound : undefined);
  }

  /** What was wrong with this field, if the last refusal was about it. */
  const fieldError = (field: string): string | undefined =>
    refused?.code === 'invalidInput' && fieldOf(refused) === field ? formatError(refused).body : undefined;

  return { send, sending, refused, fieldError };
}
