import { withDefaults, type Settings, type SettingsOverrides } from '@domain/settings/settings';
import { sampleSettings } from '@domain/settings/sample-settings';
import { MINUTE } from '@domain/time';
import { isDuplicateError, type Database } from '../../platform/database/database';

// `settings/current` is what the county set; `settings/claim` is taken once, by the first administrator.
type SetupClaim = { _id: 'claim'; by: string; at: number };
type SettingsDocument = SettingsOverrides & { _id: 'current' };
const collection = (db: Database) => db.collection<SettingsDocument | SetupClaim>('settings');

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

/**
 * Claims the setup for the first administrator, once, and saves the sample settings when there are none. False when
 * somebody else claimed it; the same person may repeat it, so that an interrupted claim can be finished.
 */
export async function claimSetup(db: Database, personId: string, now: number, settings: Settings): Promise<boolean> {
  const initialSettings: SettingsDocument[] = settings === sampleSettings ? [{ _id: 'current', ...settings }] : [];
  try {
    await collection(db).add({ data: [{ _id: 'claim', by: personId, at: now }, ...initialSettings] });
    return true;
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
    const { data } = await collection(db).doc('claim').get();
    return !!data && data._id === 'claim' && data.by === personId;
  }
}
