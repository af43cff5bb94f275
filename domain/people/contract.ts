import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id, nothing, text } from '../fields';
import { MAX_NAME_LENGTH } from '../input-limits';
import { anyone, members, staff, STAFF_ROLES } from './actor';
import type { AccessPageView, IdentityAccessesView } from './identity-access';
import { MAX_GRIDS, MAX_INVITATION_CODE_LENGTH, MAX_SETUP_CODE_LENGTH, MIN_CODE_LENGTH } from './input-limits';
import type { PositionsView } from './positions';
import type { InvitationView, MeView } from './view';

export const peopleContract = {
  'people.me': query({ roles: anyone, input: nothing, output: outputOf<MeView>() }),

  'people.join': command({
    roles: anyone,
    input: v.object({
      agreed: v.literal(true), // the privacy notice was shown and accepted
      notice: v.optional(id), // its version
      compound: v.optional(id),
      name: v.optional(text(1, MAX_NAME_LENGTH)),
      // from WeChat's phone button; the number itself is never taken from a request
      phoneCode: v.optional(text(1, 200)),
    }),
    output: outputOf<MeView>(),
  }),

  // what is empty is removed, what is absent stays
  'people.correct': command({
    roles: members,
    input: v.pipe(
      v.object({
        compound: v.optional(v.union([id, v.literal('')])),
        name: v.optional(text(0, MAX_NAME_LENGTH)),
        phoneCode: v.optional(text(1, 200)),
        removePhone: v.optional(v.boolean(), false),
      }),
      v.check(
        ({ compound, name, phoneCode, removePhone }) =>
          removePhone || [compound, name, phoneCode].some((field) => field !== undefined),
        'name',
      ),
    ),
    output: outputOf<MeView>(),
  }),

  'people.claimSetup': command({
    roles: members,
    input: v.object({ code: text(MIN_CODE_LENGTH, MAX_SETUP_CODE_LENGTH) }),
    output: outputOf<MeView>(),
  }),

  'people.invite': command({
    roles: ['centre'],
    input: v.object({
      role: v.picklist(STAFF_ROLES),
      unit: id,
      grids: v.optional(v.pipe(v.array(id), v.maxLength(MAX_GRIDS)), []),
      requestId: id,
    }),
    output: outputOf<InvitationView>(),
  }),

  // who holds which position in a unit: of all units for the centre, of their own for leaders, else of the reader's own
  'people.positions': query({
    roles: staff,
    input: v.object({ unit: v.optional(id), after }),
    output: outputOf<PositionsView>(),
  }),

  // by the centre, by the leader of the unit, and by whoever holds it; without `person` the reader's own
  'people.endPosition': command({
    roles: staff,
    input: v.object({ role: v.picklist(STAFF_ROLES), unit: id, person: v.optional(id) }),
    output: outputOf<MeView>(),
  }),

  'people.withdrawInvitation': command({
    roles: ['leader', 'centre'],
    input: v.object({ unit: id, invitation: id }),
    output: outputOf<PositionsView>(),
  }),

  // who looked at the reader's name and phone, when and why; staff see besides what their own unit, or all units,
  // looked at
  'people.identityAccesses': query({
    roles: members,
    input: v.object({ after }),
    output: outputOf<IdentityAccessesView>(),
  }),

  // further pages of what the reader's unit, or all units, looked at
  'people.unitAccesses': query({
    roles: ['desk', 'leader', 'centre'],
    input: v.object({ after }),
    output: outputOf<AccessPageView>(),
  }),

  'people.acceptInvitation': command({
    roles: anyone,
    input: v.object({
      code: text(MIN_CODE_LENGTH, MAX_INVITATION_CODE_LENGTH),
      name: v.optional(text(1, MAX_NAME_LENGTH)), // how colleagues call them
    }),
    output: outputOf<MeView>(),
  }),
};
