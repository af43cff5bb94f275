import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id, nothing, text } from '../fields';
import { members } from '../people/actor';
import { MAX_PART_LENGTH } from './input-limits';
import type { AskedView, OwnHouseholdView, SlipsView } from './view';

const part = (shortest: number) => text(shortest, MAX_PART_LENGTH);

/** An address as somebody types it. */
export const addressFields = { compound: id, building: part(1), unit: v.optional(part(0), ''), door: part(1) };

export const householdContract = {
  'households.mine': query({ roles: members, input: nothing, output: outputOf<OwnHouseholdView>() }),

  // verified at once by the code of the door's slip or by the telephone of the base ledger, else asked of the officer
  'households.claim': command({
    roles: members,
    input: v.object({ ...addressFields, code: v.optional(v.pipe(v.string(), v.regex(/^\d{8}$/))) }),
    output: outputOf<OwnHouseholdView>(),
  }),

  'households.leave': command({
    roles: members,
    input: v.object({ confirmed: v.literal(true) }),
    output: outputOf<OwnHouseholdView>(),
  }),

  'households.asked': query({ roles: ['gridOfficer'], input: v.object({ after }), output: outputOf<AskedView>() }),

  // who stands at the door shows a number on their phone; without it everybody who waits there is turned down
  'households.confirm': command({
    roles: ['gridOfficer'],
    input: v.pipe(
      v.object({
        household: id,
        accept: v.boolean(),
        check: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
      }),
      v.check(({ accept, check }) => !accept || check !== undefined, 'check'),
    ),
    output: outputOf<AskedView>(),
  }),

  // answered by the function `exports`: a .docx with a new slip for each door of a building
  'households.slips': command({
    entryPoint: 'exports',
    roles: ['desk'],
    input: v.object({ compound: id, building: part(1), unit: v.optional(part(0)) }),
    output: outputOf<SlipsView>(),
  }),
};
