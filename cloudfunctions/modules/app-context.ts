import { database } from '../platform/cloud';
import type { AppContext } from '../platform/context';
import { readClock, readKeys } from '../platform/environment';
import { calendarWith } from '../platform/holidays';
import { getCurrent } from './settings/settings-repository';

/** The context of one invocation, for every entry point. Throws when the deployment lacks its identity key. */
export function createAppContext(requestId: string): AppContext {
  const now = readClock();
  return {
    db: database,
    now,
    keys: readKeys(),
    settings: () => getCurrent(database, now),
    calendar: ({ holidays }) => calendarWith(holidays),
    requestId,
  };
}
