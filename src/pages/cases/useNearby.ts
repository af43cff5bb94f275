import { useEffect, useState } from 'react';
import type { Category } from '@domain/cases/case';
import type { Output } from '@domain/contract';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import { toPlaceInput, type DraftPlace } from './reportDraft';

export type SimilarCases = Output<'cases.nearby'>['cases'];
type NearbyResult = { requestKey: string; cases: SimilarCases; at: Moment };

/**
 * Neighbours' cases at this place of this category, asked for while the form is still being filled in.
 * Nothing is waited for: what has not come when the report is sent is not shown.
 */
export function useNearby(
  place: DraftPlace | undefined,
  category: Category | undefined,
): Pick<NearbyResult, 'cases' | 'at'> {
  const [found, setFound] = useState<NearbyResult>();
  const requestKey =
    place && category
      ? JSON.stringify([{ ...toPlaceInput(place), building: undefined, text: undefined }, category])
      : '';

  useEffect(() => {
    if (!requestKey) return;
    const [where, what] = JSON.parse(requestKey) as [ReturnType<typeof toPlaceInput>, Category];
    // somebody who cannot say what it is may mean any of them
    const asked = what === 'unknown' ? { place: where } : { place: where, category: what };
    void call('cases.nearby', asked).then(
      ({ cases }) => setFound({ requestKey, cases, at: Date.now() }),
      () => undefined,
    );
  }, [requestKey]);

  return found?.requestKey === requestKey ? found : { cases: [], at: 0 };
}
