import { OPEN_STATES, type CaseFacts } from '../../cases/case';
import { isAboutStaff } from '../../cases/access/about-staff';
import { AppError } from '../../errors';
import { createRecord } from '../../lifecycle/event-sourced';
import { hasRole, type Actor } from '../../people/actor';
import type { Unit } from '../../places/place';
import { DAY, HOUR, type Moment } from '../../time';
import { MAX_MEETING_DAYS_AHEAD } from '../input-limits';
import type { StoredMeeting } from '../meeting-types';
import type { MeetingContext } from './conditions';
import { meetingLifecycle, meetingUnits } from './lifecycle';

/** The district whose centre somebody is. Throws `ruleBroken: meetings.unit` for anybody else. */
export function findConveningUnit(units: readonly Unit[], actor: Actor): Unit {
  const found = units.find(({ id, kind }) => kind === 'district' && hasRole(actor, 'centre', id));
  if (!found) throw new AppError('ruleBroken', 'meetings.unit');
  return found;
}

/**
 * Whether a case may be put on an agenda: an open one of the district. Complaints about staff stay with the centre,
 * because its members may be those whom they are about.
 */
export const canBeOnAgenda = (
  { state, place, aboutStaff }: Pick<CaseFacts, 'state' | 'place' | 'aboutStaff'>,
  district: string,
): boolean => OPEN_STATES.includes(state) && place.district === district && !isAboutStaff({ aboutStaff });

type MeetingRequest = { units: readonly string[]; at: Moment; place: string };
type Convenor = { id: string; actor: Actor; units: readonly Unit[]; agenda: readonly CaseFacts[] };

/** A time that was right when somebody began to write. */
const TOLERANCE = HOUR / 2;

/**
 * A new meeting with one message to each member. Throws `meetings.unit`, `meetings.case` for a case that may not be on
 * its agenda, and `invalidInput` for a unit that does not work here or a time that is over or too far ahead.
 */
export function createMeeting(
  { units: wanted, at, place }: MeetingRequest,
  { id, actor, units, agenda }: Convenor,
  context: MeetingContext,
): StoredMeeting {
  const { now, rules } = context;
  const district = findConveningUnit(units, actor);
  const barred = agenda.find((one) => !canBeOnAgenda(one, district.id));
  if (barred) throw new AppError('ruleBroken', 'meetings.case', { number: barred.number });
  const members = meetingUnits(units).filter((unit) => wanted.includes(unit.id));
  if (members.length !== wanted.length || members.length === 0) throw new AppError('invalidInput', 'units');
  if (at < now - TOLERANCE || at > now + MAX_MEETING_DAYS_AHEAD * DAY) throw new AppError('invalidInput', 'at');
  return createRecord(
    meetingLifecycle,
    {
      by: { role: 'centre', personId: actor.personId, unit: district.id, unitName: district.name },
      initialFacts: {
        ...{ id, unit: district.id, unitName: district.name, convenedBy: actor.personId, convenedAt: now, at, place },
        cases: agenda.map(({ id: caseId, number, category, place: { name }, proposed }) => ({
          ...{ id: caseId, number, category, placeName: name },
          ...(proposed && { reason: proposed }),
        })),
        members: members.map((unit) => ({ unit: unit.id, unitName: unit.name })),
        endsAt: Math.max(at, now) + rules.days * DAY,
      },
      eventFields: {},
    },
    context,
  );
}
