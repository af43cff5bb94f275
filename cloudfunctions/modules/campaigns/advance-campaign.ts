import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { advance } from '@domain/campaigns/lifecycle/advance';
import { createCampaign } from '@domain/campaigns/lifecycle/create-campaign';
import type { CampaignAction, CampaignDetails } from '@domain/campaigns/lifecycle/event';
import type { CampaignView } from '@domain/campaigns/view';
import type { CaseFacts } from '@domain/cases/case';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import * as cases from '../cases/case-repository';
import { scheduleRemoval } from '../files/remove-uploads';
import { preparePhotos } from '../files/store-photos';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import * as campaigns from './campaign-repository';
import { campaignStore, findVisibleCampaign } from './campaign-store';
import { followAll } from './follow-campaign';
import { presentCampaign } from './present-campaign';

/** How many cases are told before the answer; the scheduler tells the others within minutes. */
const TOLD_AT_ONCE = 5;

type Request = { action: CampaignAction; details: CampaignDetails; agenda?: readonly CaseFacts[] | undefined };

/** One action of one person; photos are copied once it is known to be allowed. */
async function change(
  context: UserContext,
  found: StoredCampaign,
  { action, details: { photos: uploads = [], ...details }, agenda }: Request,
): Promise<CampaignView> {
  const { id } = found.facts;
  const { ids, save } = await preparePhotos(uploads, `${id}/${action}`, context);
  const photos = ids.length ? { photos: ids } : {};
  const saved =
    (await changeRecord(context, campaignStore, {
      load: async () => found,
      decide: async (before) => {
        const after = advance(before, action, context.actor, { ...details, ...photos }, { now: context.now, agenda });
        if (after === before) return undefined;
        await save();
        return after;
      },
    })) ?? found;
  await scheduleRemoval(context, uploads, id);
  const told = await followAll(context, saved, TOLD_AT_ONCE).catch((error) => {
    console.error(context.requestId, 'campaign', id, error);
    return saved;
  });
  return presentCampaign(context, told.facts);
}

/** The cases that a campaign shall have. Throws `notFound` when one of them does not exist. */
async function findAgenda({ db }: UserContext, ids: readonly string[]): Promise<CaseFacts[]> {
  const rows = await cases.listByIds(db, [...ids]);
  if (rows.length !== ids.length) throw new AppError('notFound');
  return ids.flatMap((id) => rows.filter(({ facts }) => facts.id === id).map(({ facts }) => facts));
}

/** Opens one that proposed itself, or a new one, which is saved once under its request. */
export const openCampaign: Handler<'campaigns.open'> = async (input, context) => {
  const { requestId, id, cases: ids, plan, until, photos } = input;
  const agenda = await findAgenda(context, ids);
  const found =
    id === undefined ? await addNew(context, requestId, agenda, input) : await findVisibleCampaign(context, id);
  return change(context, found, { action: 'open', details: { words: plan, until, cases: ids, photos }, agenda });
};

async function addNew(
  { db, actor, keys, now }: UserContext,
  requestId: string,
  agenda: readonly CaseFacts[],
  input: object,
): Promise<StoredCampaign> {
  const id = idempotentId(actor.personId, `campaign/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf(input, keys.identity);
  const known = await campaigns.find(db, id);
  if (known) {
    checkSameRequest(known.fingerprint, fingerprint);
    return known.campaign;
  }
  const { campaign, known: stored } = await campaigns.add(
    db,
    createCampaign({ id, actor, agenda }, { now }),
    fingerprint,
  );
  checkSameRequest(stored, fingerprint);
  return campaign;
}

export const dropCampaign: Handler<'campaigns.drop'> = async ({ id, reason }, context) =>
  change(context, await findVisibleCampaign(context, id), { action: 'drop', details: { words: reason } });

export const changeCampaign: Handler<'campaigns.change'> = async ({ id, cases: ids }, context) => {
  const found = await findVisibleCampaign(context, id);
  const agenda = await findAgenda(context, ids);
  return change(context, found, { action: 'change', details: { cases: ids }, agenda });
};

export const closeCampaign: Handler<'campaigns.close'> = async ({ id, result, photos }, context) =>
  change(context, await findVisibleCampaign(context, id), { action: 'close', details: { words: result, photos } });
