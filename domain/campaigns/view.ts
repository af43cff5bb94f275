import { visibilityOf } from '../cases/access/visibility';
import type { CaseFacts, Category } from '../cases/case';
import { titleOf } from '../cases/title';
import type { Photo } from '../files/photo';
import type { Actor } from '../people/actor';
import type { Day, Moment } from '../time';
import { membersOf, type CampaignFacts, type CampaignState } from './campaign';
import { offeredActions } from './lifecycle/advance';
import type { CampaignContext } from './lifecycle/conditions';
import type { CampaignAction } from './lifecycle/event';

/** One line of a list. */
export type CampaignCard = {
  id: string;
  state: CampaignState;
  unitName: string;
  category: Category;
  placeName: string;
  proposedAt: Moment;
  cases: number;
  until?: Day;
};

/** A case of a campaign; number and first words are for a reader who may open it. */
type MemberView = { id: string; placeName: string; number?: string; title?: string };

export type CampaignView = Omit<CampaignCard, 'cases'> & {
  cases: MemberView[];
  plan?: string;
  result?: string;
  before: Photo[];
  after: Photo[];
  actions: CampaignAction[];
  /** Others of the same category and place, which whoever leads may add. */
  candidates?: MemberView[];
};

/** `campaigns.form`: the case that it begins with, and others that may belong to it. */
export type CampaignFormView = { category: Category; first: MemberView; candidates: MemberView[] };

/** `campaigns.list`: those that are proposed or run first. */
export type CampaignListView = { campaigns: CampaignCard[]; next?: string };

/** A campaign as one line of a list. */
export const viewCampaignCard = (campaign: CampaignFacts): CampaignCard => {
  const { id, state, unitName, category, placeName, proposedAt, until } = campaign;
  return {
    ...{ id, state, unitName, category, placeName, proposedAt, cases: membersOf(campaign).length },
    ...(until !== undefined && { until }),
  };
};

/** `cases` are those of its members that still exist, `candidates` others that may be added. */
type Reader = {
  actor: Actor;
  link: (photo: string) => Photo;
  cases: readonly CaseFacts[];
  candidates: readonly CaseFacts[];
};

const viewMember = (id: string, placeName: string, found: CaseFacts | undefined, actor: Actor): MemberView => ({
  ...{ id, placeName },
  ...(found && visibilityOf(found, actor) && { number: found.number, title: titleOf(found) }),
});

/** What a campaign is started from: a case, and others of its kind in the area. */
export const viewCampaignForm = (
  first: CaseFacts,
  candidates: readonly CaseFacts[],
  actor: Actor,
): CampaignFormView => {
  const view = (one: CaseFacts) => viewMember(one.id, one.place.name, one, actor);
  return {
    ...{ category: first.category, first: view(first) },
    candidates: candidates.filter(({ id }) => id !== first.id).map(view),
  };
};

/** A whole campaign as somebody sees it. */
export function viewCampaign(
  campaign: CampaignFacts,
  { actor, link, cases, candidates }: Reader,
  context: CampaignContext,
): CampaignView {
  const { cases: _, ...card } = viewCampaignCard(campaign);
  const actions = offeredActions(campaign, actor, context);
  const members = membersOf(campaign);
  const facts = new Map(cases.map((one) => [one.id, one]));
  const others = candidates.filter(({ id }) => !members.some((one) => one.id === id));
  return {
    ...card,
    cases: members.map(({ id, placeName }) => viewMember(id, placeName, facts.get(id), actor)),
    ...(campaign.plan !== undefined && { plan: campaign.plan }),
    ...(campaign.result !== undefined && { result: campaign.result }),
    before: campaign.before.map(link),
    after: campaign.after.map(link),
    actions,
    ...(actions.length > 0 && { candidates: others.map((one) => viewMember(one.id, one.place.name, one, actor)) }),
  };
}
