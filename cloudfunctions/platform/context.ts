import { defaultHours, type Calendar } from '@domain/calendar/calendar';
import { actorOf, type Person } from '@domain/people/person';
import type { Actor } from '@domain/people/actor';
import type { Settings } from '@domain/settings/settings';
import { database } from './cloud';
import type { Database } from './database';
import { keys, type Keys } from './environment';
import { holidayTable } from './holidays';

/** What everything in the cloud stands on; time and keys come from here and nowhere else. */
export type Ground = {
  db: Database;
  now: number;
  keys: Keys;
  /** The county's settings: a request at most once a minute. */
  settings(): Promise<Settings>;
  calendar(settings: Settings): Calendar;
  requestId: string;
};

/** The ground, and who is asking. */
export type Context = Ground & { actor: Actor; person: Person; openid: string };

type ReadSettings = (db: Database, now: number) => Promise<Settings>;

/** The ground for one invocation. Throws when the deployment lacks its identity key. */
export function groundOn(readSettings: ReadSettings, requestId: string): Ground {
  const now = Date.now();
  return {
    db: database,
    now,
    keys: keys(),
    settings: () => readSettings(database, now),
    calendar,
    requestId,
  };
}

export const contextOf = (ground: Ground, person: Person, openid: string): Context => ({
  ...ground,
  actor: actorOf(person),
  person,
  openid,
});

const calendars = new WeakMap<Settings, Calendar>();

// the table of one settings document is merged once, not for every question
function calendar(settings: Settings): Calendar {
  const known = calendars.get(settings);
  if (known) return known;
  const made = { table: holidayTable(settings.holidays), hours: defaultHours };
  calendars.set(settings, made);
  return made;
}
