import { useState } from 'react';
import type { BlockView, SeriesView } from '@domain/bookings/view';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { requestIdFor, clearRequestId } from '@/device/storage/requestId';
import { hallRoutes } from '@/hallRoutes';
import { replaceWith } from '@/routes';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';

export type BlockOutcome = { once: BlockView } | { weekly: SeriesView };
type BlockInput = Omit<Input<'bookings.createBlock'>, 'requestId' | 'override'>;

/** Blocks a time, once or weekly. Bookings in the way are counted first; only a second tap displaces them. */
export function useBlock() {
  const [result, setResult] = useState<BlockOutcome>();
  const [refused, setRefused] = useState<AppError>();
  const done = (blocked: BlockOutcome) => {
    clearRequestId();
    setResult(blocked);
  };
  function handleError(error: AppError): boolean {
    if (error.code !== 'internal') clearRequestId();
    const isRule = error.code === 'ruleBroken';
    setRefused(isRule ? error : undefined);
    return isRule;
  }
  const block = useCommand('bookings.createBlock', {
    onDone: (once) =>
      once.booking.state === 'hold' ? replaceWith(hallRoutes.booking(once.booking.id)) : done({ once }),
    handles: handleError,
    errorMessages: bookingErrorMessages,
  });
  const series = useCommand('bookings.createSeries', {
    onDone: (weekly) => done({ weekly }),
    handles: handleError,
    errorMessages: bookingErrorMessages,
  });

  function send(input: BlockInput, weeks: number, override = false) {
    setRefused(undefined);
    const content = { ...input, weeks, override };
    if (weeks > 1) void series.send({ ...input, weeks, requestId: requestIdFor(content) });
    else void block.send({ ...input, override, requestId: requestIdFor(content) });
  }
  return { send, result, refused, again: () => setResult(undefined), sending: block.sending || series.sending };
}
