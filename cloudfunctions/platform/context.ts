import { defaultHours, type Calendar } from '@domain/calendar/calendar';
import { actorOf, type Person } from '@domain/people/person';
import type { Actor } from '@domain/people/actor';
import type { Settings } from '@domain/settings/settings';
import { database } from './cloud';
import type { Database } from './database';
import { readKeys, type Keys } from './environment';
import { holidayTable } from './holidays';

/** What everything in the cloud stands on; time and keys come from here and nowhere else. */
export type AppContext = {
  db: Database;
  now: number;
  keys: Keys;
  /** The county's settings: a request at most once a minute. */
  settings(): Promise<Settings>;
  calendar(settings: Settings): Calendar;
  requestId: string;
};

/** The ground, and who is asking. */
export type UserContext = AppContext & { actor: Actor; person: Person; openid: string };

type SettingsReader = (db: Database, now: number) => Promise<Settings>;

/** The ground for one invocation. Throws when the deployment lacks its identity key. */
export function buildAppContext(readSettings: SettingsReader, requestId: string): AppContext {
  const now = Date.now();
  return {
    db: database,
    now,
    keys: readKeys(),
    settings: () => readSettings(database, now),
    calendar,
    requestId,
  };
}

export const createUserContext = (context: AppContext, person: Person, openid: string): UserContext => ({
  ...context,
  actor: actorOf(person),
  person,
  openid,
});

const calendarCache = new WeakMap<Settings, Calendar>();

// the table of one settings document is merged once, not for every question
function calendar(settings: Settings): Calendar {
  const known = calendarCache.get(settings);
  if (known) return known;
  const merged = { table: holidayTable(settings.holidays), hours: defaultHours };
  calendarCache.set(settings, merged);
  return merged;
}
