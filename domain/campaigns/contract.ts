import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, day, fileId, id, text } from '../fields';
import type { Role } from '../people/actor';
import { MAX_CAMPAIGN_CASES, MAX_CAMPAIGN_PHOTOS, MAX_CAMPAIGN_WORDS, MIN_CAMPAIGN_WORDS } from './input-limits';
import type { CampaignFormView, CampaignListView, CampaignView } from './view';

const reading: readonly Role[] = ['desk', 'leader', 'supervisor', 'centre'];
const leading: readonly Role[] = ['supervisor', 'centre'];

const cases = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(MAX_CAMPAIGN_CASES),
  v.check((list) => new Set(list).size === list.length),
);
const words = text(MIN_CAMPAIGN_WORDS, MAX_CAMPAIGN_WORDS);
const photos = v.optional(v.pipe(v.array(fileId), v.maxLength(MAX_CAMPAIGN_PHOTOS)), []);

export const campaignContract = {
  // one that proposed itself, or a new one about cases that somebody chose
  'campaigns.open': command({
    roles: leading,
    input: v.object({ requestId: id, id: v.optional(id), cases, plan: words, until: day, photos }),
    output: outputOf<CampaignView>(),
  }),
  'campaigns.drop': command({
    roles: leading,
    input: v.object({ id, reason: words }),
    output: outputOf<CampaignView>(),
  }),
  // the cases that belong to it from here on
  'campaigns.change': command({ roles: leading, input: v.object({ id, cases }), output: outputOf<CampaignView>() }),
  // every reporter and every neighbour is told, and asked how it is now
  'campaigns.close': command({
    roles: leading,
    input: v.object({ id, result: words, photos }),
    output: outputOf<CampaignView>(),
  }),
  'campaigns.list': query({ roles: reading, input: v.object({ after }), output: outputOf<CampaignListView>() }),
  // what a new one is made from
  'campaigns.form': query({ roles: leading, input: v.object({ case: id }), output: outputOf<CampaignFormView>() }),
  'campaigns.show': query({ roles: reading, input: v.object({ id }), output: outputOf<CampaignView>() }),
};
