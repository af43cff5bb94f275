import * as v from 'valibot';
import { command, outputOf, query } from '../endpoint';
import { after, day, id, moment, text } from '../fields';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from '../input-limits';
import { members } from '../people/actor';
import {
  MAX_CONCERNED_UNITS,
  MAX_CONTACT_LENGTH,
  MAX_FOLLOW_UPS,
  MAX_NOTE_LENGTH,
  MAX_PARTY_CODE_LENGTH,
  MAX_PLACE_LENGTH,
  MAX_TERMS_LENGTH,
  MAX_WORDS_LENGTH,
  MIN_NOTE_LENGTH,
  MIN_PLACE_LENGTH,
  MIN_TERMS_LENGTH,
  MIN_WORDS_LENGTH,
  PARTY_CODE_LENGTH,
} from './input-limits';
import { MEDIATION_ACTIONS, type MediationAction } from './lifecycle/event';
import { MEDIATION_KINDS, NEXT_WAYS } from './mediation';
import type { AgreementView, MediationListView, MediationView } from './view';

/** What `mediations.advance` takes: everything but coming in, which needs a code. */
export const SENT_ACTIONS = MEDIATION_ACTIONS.filter((action) => action !== 'join') as Exclude<
  MediationAction,
  'join'
>[];

/** The number of a party, a date or a follow-up. */
const number = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)));

// Everybody who joined may send these: a refusal by role would tell who is a party. Of any other mediation than their
// own everybody hears `notFound`.
export const mediationContract = {
  'mediations.ask': command({
    roles: members,
    input: v.object({
      requestId: id,
      caseId: v.optional(id),
      kind: v.picklist(MEDIATION_KINDS),
      words: text(MIN_WORDS_LENGTH, MAX_WORDS_LENGTH),
      other: text(1, MAX_NAME_LENGTH),
      name: text(1, MAX_NAME_LENGTH),
      contact: v.optional(text(0, MAX_CONTACT_LENGTH)),
    }),
    output: outputOf<MediationView>(),
  }),

  // with the code of an invitation; after that they agree, or decline
  'mediations.join': command({
    roles: members,
    input: v.object({ code: text(PARTY_CODE_LENGTH, MAX_PARTY_CODE_LENGTH) }),
    output: outputOf<MediationView>(),
  }),

  'mediations.advance': command({
    roles: members,
    input: v.object({
      id,
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      action: v.picklist(SENT_ACTIONS),
      kind: v.optional(v.picklist(MEDIATION_KINDS)),
      summary: v.optional(text(MIN_NOTE_LENGTH, MAX_NOTE_LENGTH)),
      concerned: v.optional(v.pipe(v.array(id), v.maxLength(MAX_CONCERNED_UNITS))),
      note: v.optional(text(1, MAX_NOTE_LENGTH)),
      ways: v.optional(v.pipe(v.array(v.picklist(NEXT_WAYS)), v.minLength(1), v.maxLength(NEXT_WAYS.length))),
      name: v.optional(text(1, MAX_NAME_LENGTH)),
      phone: v.optional(text(1, MAX_PHONE_LENGTH)),
      words: v.optional(text(1, MAX_WORDS_LENGTH)),
      contact: v.optional(text(1, MAX_CONTACT_LENGTH)),
      party: number,
      session: number,
      followUp: number,
      member: v.optional(id),
      at: v.optional(moment),
      place: v.optional(text(MIN_PLACE_LENGTH, MAX_PLACE_LENGTH)),
      terms: v.optional(text(MIN_TERMS_LENGTH, MAX_TERMS_LENGTH)),
      days: v.optional(v.pipe(v.array(day), v.maxLength(MAX_FOLLOW_UPS))),
    }),
    output: outputOf<MediationView>(),
  }),

  // answered by the function `exports`: the agreement as a .docx
  'mediations.agreement': command({
    entryPoint: 'exports',
    roles: members,
    input: v.object({ id }),
    output: outputOf<AgreementView>(),
  }),

  'mediations.list': query({ roles: members, input: v.object({ after }), output: outputOf<MediationListView>() }),
  'mediations.show': query({ roles: members, input: v.object({ id }), output: outputOf<MediationView>() }),
};
