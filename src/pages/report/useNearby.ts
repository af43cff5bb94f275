import { useEffect, useState } from 'react';
import type { Category } from '@domain/cases/case';
import type { Output } from '@domain/contract';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import { toPlaceInput, type DraftPlace } from './reportDraft';

export type SimilarCases = Output<'cases.nearby'>['cases'];
type NearbyResult = { requestKey: string; cases: SimilarCases; at: Moment };

/**
 * Cases around this place in this category, loaded while the form is filled in. The report does not wait for
 * them.
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
    // an unknown category may be any of them
    const asked = what === 'unknown' ? { place: where } : { place: where, category: what };
    void call('cases.nearby', asked).then(
      ({ cases }) => setFound({ requestKey, cases, at: Date.now() }),
      () => undefined,
    );
  }, [requestKey]);

  return found?.requestKey === requestKey ? found : { cases: [], at: 0 };
}
