import * as v from 'valibot';
import { query, outputOf } from '../../endpoint';
import { after, day, id } from '../../fields';
import { integerBetween, times } from '../../halls/fields';
import { PURPOSES } from '../../halls/hall';
import { anyone } from '../../people/actor';
import type { GuestUseView } from '../guest-use';
import { MAX_PEOPLE } from '../input-limits';
import type { FreeView, HallView, MatrixView, UtilisationView, WeekView } from './availability-view';

const hall = id;

/** What is free and what is on in the rooms of a hall. */
export const availabilityContract = {
  // without `hall`: the hall of the reader's community, else the first
  'rooms.list': query({ roles: anyone, input: v.object({ hall: v.optional(id) }), output: outputOf<HallView>() }),

  // seven days from `from`, by default from today
  'rooms.week': query({
    roles: anyone,
    input: v.object({ roomId: id, from: v.optional(day) }),
    output: outputOf<WeekView>(),
  }),

  'halls.day': query({ roles: anyone, input: v.object({ hall, day }), output: outputOf<MatrixView>() }),

  'halls.freeRooms': query({
    roles: anyone,
    input: v.object({
      hall,
      day,
      ...times,
      people: v.optional(integerBetween(1, MAX_PEOPLE), 1),
      purpose: v.optional(v.picklist(PURPOSES), 'activity'),
    }),
    output: outputOf<FreeView>(),
  }),

  // what desks booked for people without a phone, in the halls that the reader supervises
  'halls.guestUse': query({
    roles: ['supervisor', 'centre'],
    input: v.object({ after }),
    output: outputOf<GuestUseView>(),
  }),

  'halls.utilisation': query({
    roles: ['desk'],
    input: v.object({ hall, from: day, to: day }),
    output: outputOf<UtilisationView>(),
  }),
};
