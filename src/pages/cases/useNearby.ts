import { useEffect, useState } from 'react';
import type { Category } from '@domain/cases/case';
import type { Output } from '@domain/contract';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import { placeOf, type DraftPlace } from './reportDraft';

export type Similar = Output<'cases.nearby'>['cases'];
type Found = { question: string; cases: Similar; at: Moment };

/**
 * Neighbours' cases at this place of this category, asked for while the form is still being filled in.
 * Nothing is waited for: what has not come when the report is sent is not shown.
 */
export function useNearby(place: DraftPlace | undefined, category: Category | undefined): Pick<Found, 'cases' | 'at'> {
  const [found, setFound] = useState<Found>();
  const question =
    place && category ? JSON.stringify([{ ...placeOf(place), building: undefined, text: undefined }, category]) : '';

  useEffect(() => {
    if (!question) return;
    const [where, what] = JSON.parse(question) as [ReturnType<typeof placeOf>, Category];
    // somebody who cannot say what it is may mean any of them
    const asked = what === 'unknown' ? { place: where } : { place: where, category: what };
    void call('cases.nearby', asked).then(
      ({ cases }) => setFound({ question, cases, at: Date.now() }),
      () => undefined,
    );
  }, [question]);

  return found?.question === question ? found : { cases: [], at: 0 };
}
