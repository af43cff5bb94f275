import type { Changes } from '../../lifecycle/lifecycle';
import type { CampaignCase, CampaignFacts } from '../campaign';
import type { CampaignAction, CampaignEvent, CampaignSystemAction } from './event';

/** The facts that the first event stands for. */
export function factsAtCreation({ initialFacts, to }: CampaignEvent): CampaignFacts {
  if (!initialFacts) throw new Error('a history begins with a proposal');
  return { ...initialFacts, state: to };
}

type Effect = (campaign: CampaignFacts, event: CampaignEvent) => Changes<CampaignFacts>;

/** Each case that comes joins, each that is left out leaves, and one that stays is not told again. */
const withMembers: Effect = ({ cases }, { at, members = [] }) => {
  const isMember = (id: string) => members.some((one) => one.id === id);
  const kept = cases.flatMap((one): CampaignCase[] => {
    const { followed: _, ...rest } = one;
    if (isMember(one.id)) return one.step === 'join' ? [one] : [{ ...rest, step: 'join', at }];
    // what was only proposed was never told, and needs no farewell
    if (one.step === undefined) return [];
    return one.step === 'leave' ? [one] : [{ ...rest, step: 'leave', at }];
  });
  const added = members.filter(({ id }) => !cases.some((one) => one.id === id));
  return { cases: [...kept, ...added.map((one): CampaignCase => ({ ...one, step: 'join', at }))] };
};

/** What each action changes beside the state. */
export const EFFECTS: Partial<Record<CampaignAction | CampaignSystemAction | 'propose', Effect>> = {
  open: (campaign, event) => ({
    ...withMembers(campaign, event),
    plan: event.details.words,
    until: event.details.until,
    before: event.details.photos ?? [],
  }),
  drop: (_, { details: { words } }) => ({ result: words }),
  change: withMembers,
  close: ({ cases }, { at, details: { words, photos = [] } }) => ({
    result: words,
    after: photos,
    cases: cases.map((one): CampaignCase => {
      if (one.step === 'leave') return one;
      const { followed: _, ...rest } = one;
      return { ...rest, step: 'close', at };
    }),
  }),
  follow: ({ cases }, { caseId }) => ({
    cases: cases.map((one) => (one.id === caseId ? { ...one, followed: true as const } : one)),
  }),
};
