import { useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from '@/cloud/call';
import { reportError } from '@/device/reportError';
import type { ErrorMessages } from '@/text/error-messages';
import type { ErrorMessage } from '@/text/errors';
import { fieldOf, formatError } from './formatError';
import { showError } from './showError';

type Options<N extends EndpointNameOf<'command'>> = {
  onDone: (answer: Output<N>) => void;
  /** Loads the latest state after somebody else acted first; without it the message has no such button. */
  onConflict?: () => void;
  /** The words for what the cloud does not find, where the page has better ones than the general sentence. */
  notFound?: ErrorMessage;
  /** Whether the page itself shows this error; no dialog opens then. */
  handles?: (error: AppError) => boolean;
  /** The sentences of the page's subject. */
  errorMessages?: ErrorMessages;
};

/**
 * Sends a command at a tap: one at a time, the answer goes to `onDone`, an error is explained to the person. The button
 * is free again whatever happens.
 */
export function useCommand<N extends EndpointNameOf<'command'>>(name: N, options: Options<N>) {
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<AppError>();
  const inFlight = useRef(false);

  /** `beforeSend` runs inside the tap, before the cloud is asked: WeChat's own questions. Nothing depends on it. */
  async function send(input: Input<N>, beforeSend?: () => Promise<unknown>): Promise<void> {
    // state changes a render later; a second tap does not wait for it
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

  /** What was wrong with this field, if the last refusal was about it. */
  const fieldError = (field: string): string | undefined =>
    refused?.code === 'invalidInput' && fieldOf(refused) === field
      ? formatError(refused, options.errorMessages).body
      : undefined;

  return { send, sending, refused, fieldError };
}

/** A question that fails keeps nobody from sending. */
async function attempt(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    reportError(error);
  }
}
