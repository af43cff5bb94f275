import { useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from '@/cloud/call';
import { reportError } from '@/device/errors/reportError';
import type { ErrorMessages } from '@/text/errors/error-messages';
import type { ErrorMessage } from '@/text/errors/errors';
import { fieldOf, formatError } from './errors/formatError';
import { showError } from './errors/showError';

type Options<N extends EndpointNameOf<'command'>> = {
  onDone: (answer: Output<N>) => void;
  /** Loads the latest state after a conflict; without it the dialog has no such button. */
  onConflict?: () => void;
  /** Replaces the general words for `notFound`. */
  notFound?: ErrorMessage;
  /** Whether the page shows this error itself; then no dialog opens. */
  handles?: (error: AppError) => boolean;
  /** The sentences of the page's subject. */
  errorMessages?: ErrorMessages;
};

/**
 * Sends a command at a tap, one at a time. `onDone` gets the answer; an error is explained. The button is free again
 * whatever happens.
 */
export function useCommand<N extends EndpointNameOf<'command'>>(name: N, options: Options<N>) {
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<AppError>();
  const inFlight = useRef(false);

  /** `beforeSend` runs inside the tap before the request, for WeChat's own dialogs. Its result does not matter. */
  async function send(input: Input<N>, beforeSend?: () => Promise<unknown>): Promise<void> {
    // state changes one render later, a second tap may come before
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setRefused(undefined);
    let reply: { data: Output<N> } | { error: AppError };
    try {
      if (beforeSend) await attempt(beforeSend);
      reply = await call(name, input).then(
        (data) => ({ data }),
        (error: AppError) => ({ error }),
      );
    } finally {
      inFlight.current = false;
      setSending(false);
    }
    if ('data' in reply) options.onDone(reply.data);
    else await explain(reply.error);
  }

  async function explain(error: AppError): Promise<void> {
    setRefused(error);
    if (options.handles?.(error)) return;
    const message = (error.code === 'notFound' && options.notFound) || formatError(error, options.errorMessages);
    await showError(message, options.onConflict);
  }

  /** The message for this field, if the last error was about it. */
  const fieldError = (field: string): string | undefined =>
    refused?.code === 'invalidInput' && fieldOf(refused) === field
      ? formatError(refused, options.errorMessages).body
      : undefined;

  return { send, sending, refused, fieldError };
}

/** A failing dialog must not keep the command from being sent. */
async function attempt(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    reportError(error);
  }
}
