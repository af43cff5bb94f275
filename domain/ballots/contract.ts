import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, fileId, id, text } from '../fields';
import { addressFields } from '../households/contract';
import { MAX_PART_LENGTH } from '../households/input-limits';
import { anyone, members, type Role } from '../people/actor';
import { MAX_CHALLENGE_WORDS, MAX_PAPER_PHOTOS, MIN_CHALLENGE_WORDS } from './input-limits';
import type { BallotView, PapersView, BoxReceiptView, RollView } from './view';

const entering: readonly Role[] = ['desk', 'gridOfficer', 'leader'];
const building = v.optional(v.object({ compound: id, building: text(1, MAX_PART_LENGTH) }));
/** An option's id, or a paper without one clear choice. */
const paperChoice = v.union([v.object({ option: id }), v.literal('invalid')]);
const words = text(MIN_CHALLENGE_WORDS, MAX_CHALLENGE_WORDS);

export const ballotContract = {
  // a roll as it is posted; without `building` only its challenges
  'rolls.show': query({
    roles: members,
    input: v.object({ topic: id, building, after }),
    output: outputOf<RollView>(),
  }),

  // within three days: a household of the register is missing, or one does not belong there
  'rolls.challenge': command({
    roles: members,
    input: v.object({
      topic: id,
      requestId: id,
      words,
      about: v.variant('kind', [
        v.object({ kind: v.literal('missing'), ...addressFields }),
        v.object({ kind: v.literal('wrong'), household: id }),
      ]),
    }),
    output: outputOf<RollView>(),
  }),

  'rolls.decide': command({
    roles: ['desk', 'leader'],
    input: v.object({ topic: id, id, accepted: v.boolean(), note: words }),
    output: outputOf<RollView>(),
  }),

  'ballots.show': query({ roles: members, input: v.object({ topic: id }), output: outputOf<BallotView>() }),

  // for the caller's own household, as often as they change their mind before the end
  'ballots.cast': command({
    roles: members,
    input: v.object({ topic: id, choice: id, requestId: id }),
    output: outputOf<BallotView>(),
  }),

  // another adult of the household objects to its ballot, or takes that back
  'ballots.object': command({
    roles: members,
    input: v.object({ topic: id, contest: v.boolean() }),
    output: outputOf<BallotView>(),
  }),

  'ballots.receipt': query({
    roles: anyone,
    input: v.object({ topic: id, receipt: v.pipe(v.string(), v.regex(/^[a-z2-7]{24}$/)) }),
    output: outputOf<BoxReceiptView>(),
  }),

  'ballots.papers': query({
    roles: entering,
    input: v.object({ topic: id, building }),
    output: outputOf<PapersView>(),
  }),

  // a paper that was handed in before the end, with its photo; until it is checked the same person may correct it
  'ballots.enterPaper': command({
    roles: entering,
    input: v.object({
      topic: id,
      household: id,
      choice: paperChoice,
      photos: v.pipe(v.array(fileId), v.minLength(1), v.maxLength(MAX_PAPER_PHOTOS)),
      requestId: id,
    }),
    output: outputOf<PapersView>(),
  }),

  // the same paper by a second person, who does not see what the first one entered
  'ballots.verify': command({
    roles: entering,
    input: v.object({ topic: id, household: id, choice: paperChoice, requestId: id }),
    output: outputOf<PapersView>(),
  }),
};
