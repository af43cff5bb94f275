import { useState } from 'react';
import type { BlockView, SeriesView } from '@domain/bookings/view';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { useCommand } from '@/cloud/useCommand';
import { requestIdFor, clearRequestId } from './requestId';
import { replaceWith, hallRoutes } from './ways';

export type Kept = { once: BlockView } | { weekly: SeriesView };
type Wish = Omit<Input<'bookings.createBlock'>, 'requestId' | 'override'>;

/**
 * Keeps a time, once or every week. Bookings in the way are told with their number, and only a second tap displaces
 * them.
 */
export function useBlock() {
  const [kept, setKept] = useState<Kept>();
  const [refused, setRefused] = useState<AppError>();
  const done = (it: Kept) => {
    clearRequestId();
    setKept(it);
  };
  function told(error: AppError): boolean {
    if (error.code !== 'internal') clearRequestId();
    const isRule = error.code === 'ruleBroken';
    setRefused(isRule ? error : undefined);
    return isRule;
  }
  const block = useCommand(
    'bookings.createBlock',
    (once) => (once.booking.state === 'hold' ? replaceWith(hallRoutes.booking(once.booking.id)) : done({ once })),
    undefined,
    undefined,
    told,
  );
  const series = useCommand('bookings.createSeries', (weekly) => done({ weekly }), undefined, undefined, told);

  function send(wish: Wish, weeks: number, override = false) {
    setRefused(undefined);
    const said = { ...wish, weeks, override };
    if (weeks > 1) void series.send({ ...wish, weeks, requestId: requestIdFor(said) });
    else void block.send({ ...wish, override, requestId: requestIdFor(said) });
  }
  return { send, kept, refused, again: () => setKept(undefined), sending: block.sending || series.sending };
}
