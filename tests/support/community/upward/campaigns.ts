import { advance, followed } from '@domain/campaigns/lifecycle/advance';
import { createCampaign } from '@domain/campaigns/lifecycle/create-campaign';
import { caseCampaignOf } from '@domain/campaigns/lifecycle/follow';
import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { OutboxEntry } from '@domain/messages/notice';
import { addDays, communityDay } from '@domain/time';
import { toDocument } from '../../../../cloudfunctions/modules/campaigns/campaign-repository';
import { startOf } from '../moments';
import type { Played, Stage } from '../replay';
import { rules } from '../settings';
import { actorFor, caseOf } from './calls';

const MEMBERS = [
  { reporter: 'bai', draft: 'bike-wires' },
  { reporter: 'pan', draft: 'shed-unlit' },
];

export type PlayedCampaigns = { campaigns: ReturnType<typeof toDocument>[]; played: Played[]; messages: OutboxEntry[] };

const raised = (campaign: StoredCampaign): StoredCampaign => ({ ...campaign, version: campaign.version + 1 });

/** The campaign of the sample: the centre has just opened it about wires and sheds, and each of its cases was told. */
export function playCampaigns(cases: readonly Played[], stage: Stage): PlayedCampaigns {
  const { now, calendar } = stage;
  const members = MEMBERS.map((one) => caseOf(cases, one, stage));
  const at = Math.max(
    startOf(0.1, now, calendar),
    ...members.map(({ it }) => it.events[it.events.length - 1]?.at ?? 0),
  );
  const agenda = members.map(({ it }) => it.facts);
  const ids = agenda.map(({ id }) => id);
  const actor = actorFor('luo', stage);
  let campaign = createCampaign({ id: stage.idOf(actor.personId, 'campaign'), actor, agenda }, { now: at });
  const plan = { words: '摸清每栋楼的充电车，补装带顶棚的充电桩，再拆飞线。', until: addDays(communityDay(at), 45) };
  campaign = advance(raised(campaign), 'open', actor, { ...plan, cases: ids }, { now: at, agenda });
  for (const caseId of ids) campaign = followed(raised(campaign), { now: at, caseId });
  const context = { rules, calendar, now: at, campaign: caseCampaignOf(campaign.facts) };
  const join = ({ it, messages, ...rest }: Played): Played => {
    const joined = advanceByTimer({ ...it, version: it.version + 1, outbox: [] }, 'joinCampaign', context);
    return { ...rest, it: { ...joined, outbox: [] }, messages: [...messages, ...joined.outbox] };
  };
  return {
    campaigns: [toDocument({ ...campaign, outbox: [] })],
    played: cases.map((one) => (members.includes(one) ? join(one) : one)),
    messages: campaign.outbox,
  };
}
