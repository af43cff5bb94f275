import type { PositionRef } from '../people/positions';
import { communityDay, type Moment } from '../time';
import type { OutboxEntry } from './notice';

/** The notice to somebody whose position another person ended. `cause` becomes part of its id. */
export function createPositionNotice(
  personId: string,
  { role, unit }: PositionRef,
  { cause, now }: { cause: string; now: Moment },
): OutboxEntry {
  const id = `position-${cause}-${role}-${unit}-${communityDay(now).replaceAll('-', '')}`;
  return {
    id: `${id}-0`,
    to: { person: personId },
    notice: 'positionEnded',
    template: 'staffTask',
    facts: { role },
    about: { subject: 'maintenance', id },
    at: now,
  };
}
