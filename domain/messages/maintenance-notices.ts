import { positionKey, type StaffRole } from '../people/actor';
import { communityDay, type Moment } from '../time';
import type { OutboxEntry } from './notice';

/**
 * The notices about the system itself: for the centre a missing holiday table, findings of the nightly audit and a
 * recovered setup; for staff that their position ended.
 */
export type MaintenanceNotice = 'calendarMissing' | 'roomsOutOfStep' | 'setupRecovered' | 'positionEnded';
export type MaintenanceNoticeFacts = { year?: number; count?: number; role?: StaffRole };

/** A notice to the centre of a district: the same one all day, another one tomorrow. `cause` becomes part of its id. */
export function createMaintenanceNotice(
  notice: MaintenanceNotice,
  facts: MaintenanceNoticeFacts,
  { cause, district, now }: { cause: string; district: string; now: Moment },
): OutboxEntry {
  const id = `${cause}-${communityDay(now).replaceAll('-', '')}`;
  return {
    id: `${id}-0`,
    to: { position: positionKey('centre', district) },
    notice,
    template: 'staffTask',
    facts,
    about: { subject: 'maintenance', id },
    at: now,
  };
}
