import type { CampaignFacts } from '@domain/campaigns/campaign';
import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { campaignKeys } from '@domain/campaigns/lifecycle/campaign-roles';
import type { CampaignEvent } from '@domain/campaigns/lifecycle/event';
import { nextTimerAt } from '@domain/campaigns/lifecycle/advance';
import { AppError } from '@domain/errors';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

/** A campaign as it is stored: facts, events and outbox side by side, and the fields by which it is found. */
export type CampaignDocument = Omit<CampaignFacts, 'id'> & {
  _id: string;
  version: number;
  events: CampaignEvent[];
  outbox: OutboxEntry[];
  /** Whose lists show it. */
  keys: string[];
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What it was made with, so that another campaign under the same request is noticed. */
  fingerprint?: string;
};

// the only file that reads and writes campaigns
const campaigns = (db: Database) => db.collection<CampaignDocument>('campaigns');

/** Rows on one page of a list. */
const PAGE = 20;

/** A campaign as it is stored. */
export function toDocument({ facts: { id, ...facts }, version, events, outbox }: StoredCampaign): CampaignDocument {
  const timerDue = nextTimerAt({ id, ...facts });
  return {
    ...{ _id: id, ...facts, version, events, outbox, keys: campaignKeys(facts) },
    ...(timerDue !== undefined && { timerDue }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
}

type CampaignRow = Omit<CampaignDocument, 'events' | 'outbox'>;

const toFacts = ({
  _id,
  version: _v,
  keys: _k,
  timerDue: _t,
  outboxDue: _o,
  fingerprint: _f,
  ...facts
}: CampaignRow): CampaignFacts => ({ id: _id, ...facts });

const toCampaign = ({ events, outbox, ...row }: CampaignDocument): StoredCampaign => ({
  facts: toFacts(row),
  version: row.version,
  events,
  outbox,
});

/** Saves a new campaign; a repeated request gets the one that is there, and the fingerprint of what was sent for it. */
export async function add(
  db: Database,
  campaign: StoredCampaign,
  fingerprint: string,
): Promise<{ campaign: StoredCampaign; known: string | undefined }> {
  const { document } = await versioned.insertOrGet(campaigns(db), { ...toDocument(campaign), fingerprint });
  return { campaign: toCampaign(document), known: document.fingerprint };
}

/** A campaign, if there is one, with the fingerprint of its request. Index: _id. */
export async function find(
  db: Database,
  id: string,
): Promise<{ campaign: StoredCampaign; fingerprint: string | undefined } | undefined> {
  const found = await versioned.get(campaigns(db), id);
  return found && { campaign: toCampaign(found), fingerprint: found.fingerprint };
}

/** A whole campaign. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<StoredCampaign> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found.campaign;
}

/** Whole campaigns, each read when its function is called, in one request. Index: _id. */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => StoredCampaign)[]> {
  const documents = await versioned.getMany(db, campaigns(db), ids);
  return documents.map((document) => () => toCampaign(document));
}

/** Saves what changed in one conditional update. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(db: Database, before: StoredCampaign, after: StoredCampaign): Promise<StoredCampaign> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    campaigns(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(saved), outboxDue: newOutboxDue(before, after) },
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

const ROW_PROJECTION = { events: false, outbox: false };

/**
 * Campaigns with one of these keys, those that go on first, each the newest first. Index: keys, state, proposedAt, _id.
 */
export async function listByKeys(db: Database, keys: readonly string[], after?: string): Promise<Page<CampaignFacts>> {
  const { in: isIn } = db.command;
  const matching = (states: readonly CampaignFacts['state'][]) => (page: PageRequest) =>
    readPage(db, campaigns(db), {
      ...{ filter: { keys: isIn(keys), state: isIn(states) }, by: ['proposedAt', 'desc'], fields: ROW_PROJECTION },
      ...page,
    });
  const { live, over, next } = await readInTurn(
    { live: matching(['proposed', 'running']), over: matching(['closed', 'dropped']) },
    { after, limit: PAGE },
  );
  return { rows: [...live, ...over].map(toFacts), ...(next !== undefined && { next }) };
}
