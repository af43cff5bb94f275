import type { Calendar } from '@domain/calendar/calendar';
import type { Actor } from '@domain/people/actor';
import type { Person } from '@domain/people/person';
import type { Settings } from '@domain/settings/settings';
import type { Moment } from '@domain/time';
import type { Database } from './database/database';
import type { Keys } from './environment';

/** What the code of one invocation works with. Nothing reads the clock, the keys or the database from anywhere else. */
export type AppContext = {
  db: Database;
  /** When the invocation began; everything that it does happens at this moment. */
  now: Moment;
  keys: Keys;
  /** The county's settings: one request a minute at most. */
  settings(): Promise<Settings>;
  calendar(settings: Settings): Calendar;
  requestId: string;
};

/** The same for a person's request, with who is asking. */
export type UserContext = AppContext & { actor: Actor; person: Person; openid: string };
