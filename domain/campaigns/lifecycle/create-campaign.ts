import { canJoinCampaign, isInOtherCampaign } from '../../cases/access/campaign-access';
import type { CaseFacts } from '../../cases/case';
import { AppError } from '../../errors';
import { createRecord } from '../../lifecycle/event-sourced';
import type { Actor } from '../../people/actor';
import type { StoredCampaign } from '../campaign-types';
import type { CampaignContext } from './conditions';
import { ROLE_CHECKS } from './campaign-roles';
import { campaignLifecycle, memberOf } from './lifecycle';

/** From so many cases of one category and compound in thirty days a campaign proposes itself (domain rules §5.2). */
export const CASES_FOR_CAMPAIGN = 5;

/** Throws `ruleBroken: campaigns.case` for a case that cannot belong to a campaign of a district. */
export function checkAgenda(agenda: readonly CaseFacts[], district: string | undefined, id: string): void {
  const barred = agenda.find(
    (one) => !canJoinCampaign(one) || one.place.district !== district || isInOtherCampaign(one, id),
  );
  if (barred) throw new AppError('ruleBroken', 'campaigns.case', { number: barred.number });
}

/** Who proposes it: a person who opens it at once, or nobody. */
type Proposal = { id: string; actor?: Actor; agenda: readonly CaseFacts[] };

/**
 * A proposed campaign about these cases, of the subdistrict that has all of them, else of the district. Throws
 * `campaigns.case`, and `campaigns.unit` for a person who does not lead there.
 */
export function createCampaign({ id, actor, agenda }: Proposal, context: CampaignContext): StoredCampaign {
  const [first] = agenda;
  if (!first) throw new AppError('invalidInput', 'cases');
  const { place, category } = first;
  checkAgenda(agenda, place.district, id);
  const isLocal = agenda.every((one) => one.place.subdistrict === place.subdistrict);
  const area = isLocal
    ? { unit: place.subdistrict, unitName: place.subdistrictName, district: place.district }
    : { unit: place.district, unitName: place.districtName, district: place.district };
  if (actor && !ROLE_CHECKS.lead(area, actor)) throw new AppError('ruleBroken', 'campaigns.unit');
  const isSamePlace = agenda.every((one) => one.place.name === place.name);
  return createRecord(
    campaignLifecycle,
    {
      by: actor ? { role: 'supervisor', personId: actor.personId, unit: area.unit } : { role: 'system' },
      initialFacts: {
        ...{ id, ...area, category, placeName: isSamePlace ? place.name : area.unitName, proposedAt: context.now },
        cases: agenda.map((one) => ({ ...memberOf(one), at: context.now })),
        ...{ before: [], after: [] },
      },
      eventFields: {},
    },
    context,
  );
}
