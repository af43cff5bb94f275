import {
  alternativeFacts,
  daysAhead,
  findAlternative,
  findShifted,
  type Occupancy,
} from '@domain/bookings/availability/alternative';
import type { BookingContext, BookingRequest, Violation } from '@domain/bookings/availability/booking-request';
import { weeklyQuotaId } from '@domain/bookings/availability/weekly-quota';
import { AppError } from '@domain/errors';
import { spacesOf } from '@domain/halls/hall';
import { addDays } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import * as hallDays from '../room-days/hall-day-repository';
import * as violationCounts from './violation-repository';

/** Ids of the weekly quotas in which the nearest alternative may lie. */
export const weeksFor = (personId: string, day: string): string[] => [
  weeklyQuotaId(personId, day),
  weeklyQuotaId(personId, addDays(day, 7)),
];

/**
 * The error for a violation, with the nearest time that would work. Counts the violation. `known` is what was read of
 * the requested day after the time was gone; when that holds a time nearby, nothing else is read.
 */
export async function violationWithAlternative(
  context: UserContext,
  request: BookingRequest,
  hallContext: BookingContext,
  violation: Violation,
  personId: string,
  known?: Omit<Occupancy, 'personId'>,
): Promise<AppError> {
  const { reason, facts } = violation;
  const [alternative] = await Promise.all([
    (known && findShifted(request, hallContext, { ...known, personId })) ??
      findInOtherDays(context, request, hallContext, personId),
    violationCounts.countViolation(context, hallContext.hall.id, violation),
  ]);
  return new AppError('ruleBroken', reason, { ...facts, ...alternativeFacts(alternative) });
}

async function findInOtherDays(
  { db }: UserContext,
  request: BookingRequest,
  hallContext: BookingContext,
  personId: string,
): Promise<BookingRequest | undefined> {
  const days = daysAhead(request, hallContext);
  const occupancy = await hallDays.readWithDays(
    db,
    { _id: hallContext.hall.id },
    {
      days: { spaces: spacesOf(hallContext.hall), days },
      weeks: [...new Set(days.map((day) => weeklyQuotaId(personId, day)))],
    },
  );
  return findAlternative(request, hallContext, { ...occupancy, personId });
}
