import { withDefaults, type Settings, type SettingsOverrides } from '@domain/settings/settings';
import { sampleSettings } from '@domain/settings/sample-settings';
import { MINUTE } from '@domain/time';
import { isDuplicateError, type Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

// `settings/current` is what the county set; `settings/claim` says who claimed the setup while nobody administered it,
// `settings/recovery-…` who did so although somebody did.
type SetupClaim = { _id: 'claim'; by: string; at: number };
type SetupRecovery = { _id: `recovery-${string}`; by: string; at: number };
type SettingsDocument = SettingsOverrides & { _id: 'current' };
const collection = (db: Database) => db.collection<SettingsDocument | SetupClaim | SetupRecovery>('settings');

let cached: { at: number; settings: Settings } | undefined;

async function read(db: Database): Promise<Settings | undefined> {
  const { data } = await collection(db).doc('current').get();
  if (!data || data._id !== 'current') return undefined;
  const { _id, ...settings } = data;
  return withDefaults(settings, sampleSettings);
}

/** The county's settings, at most a minute old; the sample settings before the first setup. Index: _id. */
export async function getCurrent(db: Database, now: number): Promise<Settings> {
  if (cached && Math.abs(now - cached.at) < MINUTE) return cached.settings;
  const settings = await read(db);
  if (!settings) return sampleSettings; // not kept: the first settings must be seen at once
  cached = { at: now, settings };
  return settings;
}

/** What the county set; undefined before the first setup. Index: _id. */
export async function findOverrides(db: Database): Promise<SettingsOverrides | undefined> {
  const { data } = await collection(db).doc('current').get();
  if (!data || data._id !== 'current') return undefined;
  const { _id, ...overrides } = data;
  return overrides;
}

/** Saves changed settings; false when somebody saved others since they were read. Index: _id. */
export async function saveOverrides(
  db: Database,
  before: SettingsOverrides,
  { version, district, holidays, caseRules }: SettingsOverrides,
): Promise<boolean> {
  const { exists, set } = db.command;
  const { stats } = await collection(db)
    .where({ _id: 'current', version: before.version ?? exists(false) })
    .update({
      data: {
        version,
        ...(district && { district: set(district) }),
        ...(holidays && { holidays: set(holidays) }),
        ...(caseRules && { caseRules: set(caseRules) }),
      },
    });
  cached = undefined;
  return stats.updated === 1;
}

/** How long an interrupted claim keeps others from claiming; then whoever has the code may. */
const CLAIM_GRACE = 10 * MINUTE;

/**
 * Claims the setup for an administrator while there is none, and saves the sample settings when there are none. False
 * when somebody else claimed it a moment ago; the same person may repeat it, so that an interrupted claim can be
 * finished. Index: _id.
 */
export async function claimSetup(db: Database, personId: string, now: number, settings: Settings): Promise<boolean> {
  const initialSettings: SettingsDocument[] = settings === sampleSettings ? [{ _id: 'current', ...settings }] : [];
  try {
    await collection(db).add({ data: [{ _id: 'claim', by: personId, at: now }, ...initialSettings] });
    return true;
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
  }
  const { data: claim } = await collection(db).doc('claim').get();
  if (!claim || claim._id !== 'claim') return false;
  if (claim.by === personId) return true;
  if (now - claim.at < CLAIM_GRACE) return false;
  const { stats } = await collection(db)
    .where({ _id: 'claim', by: claim.by, at: claim.at })
    .update({ data: { by: personId, at: now } });
  return stats.updated === 1;
}

/**
 * Puts a recovery on record: who used the setup code though there was an administrator. Each value that the function's
 * environment asks for works once; false when somebody else used it. Index: _id.
 */
export async function recordRecovery(db: Database, recovery: string, personId: string, now: number): Promise<boolean> {
  const document: SetupRecovery = { _id: `recovery-${recovery}`, by: personId, at: now };
  if (await insertOnce(collection(db), document)) return true;
  const { data } = await collection(db).doc(document._id).get();
  return !!data && 'by' in data && data.by === personId;
}
