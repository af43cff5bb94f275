import type { CaseFacts, Holder } from '../case';

/** Where a case is on the way up (domain rules §5.1): the community, a subdistrict or department, the district. */
export type Level = 'community' | 'upper' | 'district';

/** The level of the unit that holds a case. */
export const levelOf = ({ holder, place }: Pick<CaseFacts, 'holder' | 'place'>): Level => {
  if (holder.unit === place.community) return 'community';
  return holder.unit === place.district ? 'district' : 'upper';
};

/** Who gets a case that its unit did not finish in time: the subdistrict after the community, else the district. */
export function nextUnitUp(it: Pick<CaseFacts, 'holder' | 'place'>): Holder {
  const { place } = it;
  return levelOf(it) === 'community'
    ? { unit: place.subdistrict, unitName: place.subdistrictName, role: 'handler' }
    : { unit: place.district, unitName: place.districtName, role: 'centre' };
}
