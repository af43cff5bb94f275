import * as v from 'valibot';
import { CATEGORIES } from '../cases/case';
import { command, outputOf, query } from '../endpoint';
import { after, day, fileId, id, moment, text } from '../fields';
import { MAX_PART_LENGTH } from '../households/input-limits';
import { MAX_SCAN_LENGTH } from '../input-limits';
import { anyone, members } from '../people/actor';
import * as limits from './input-limits';
import { TOPIC_STAFF_ACTIONS } from './lifecycle/event';
import { RETURN_REASONS, TOPIC_CHANNELS, TOPIC_CLASSES } from './topic';
import type { TopicListView, TopicPaperView, TopicView } from './view';

const words = text(limits.MIN_WORDS_LENGTH, limits.MAX_WORDS_LENGTH);
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.MAX_PRESENT));
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const cost = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.MAX_COST));
const measured = v.pipe(v.number(), v.minValue(-1_000_000_000), v.maxValue(1_000_000_000));
const topicPhotos = v.pipe(v.array(fileId), v.maxLength(limits.MAX_TOPIC_PHOTOS));

/** Who pays how much, and who is worse off. */
const consequences = {
  cost,
  payer: text(0, limits.MAX_PAYER_LENGTH),
  worseOff: text(0, limits.MAX_WORDS_LENGTH),
};

/** What the actions of staff take; each takes only its own. */
const details = {
  note: v.optional(words),
  answers: v.optional(
    v.object({ ownersDecide: v.boolean(), meetingDecides: v.boolean(), homeToBusiness: v.boolean() }),
  ),
  pack: v.optional(id),
  light: v.optional(v.object({ buildings: count, costsNothing: v.boolean(), nobodyLoses: v.boolean() })),
  reason: v.optional(v.picklist(RETURN_REASONS)),
  into: v.optional(id),
  option: v.optional(v.object({ text: words, ...consequences })),
  gathering: v.optional(number),
  minutes: v.optional(text(limits.MIN_WORDS_LENGTH, limits.MAX_PLAN_LENGTH)),
  present: v.optional(count),
  photos: v.optional(topicPhotos),
  text: v.optional(words),
  /** The plan in better words. */
  correction: v.optional(text(limits.MIN_WORDS_LENGTH, limits.MAX_PLAN_LENGTH)),
  objection: v.optional(number),
  changed: v.optional(v.boolean()),
  plan: v.optional(
    v.object({
      text: text(limits.MIN_WORDS_LENGTH, limits.MAX_PLAN_LENGTH),
      ...consequences,
      someoneLoses: v.boolean(),
    }),
  ),
  category: v.optional(v.picklist(CATEGORIES)),
  official: v.optional(v.object({ passed: v.boolean() })),
  measure: v.optional(
    v.object({
      name: text(1, limits.MAX_MEASURE_LENGTH),
      unit: text(1, limits.MAX_UNIT_LENGTH),
      baseline: measured,
      target: measured,
    }),
  ),
  measured: v.optional(v.object({ day, value: measured })),
};

export const topicContract = {
  // a resident for where they live; the desk for others, from a box or by word of mouth
  'topics.propose': command({
    roles: members,
    input: v.object({
      requestId: id,
      title: text(limits.MIN_TITLE_LENGTH, limits.MAX_TITLE_LENGTH),
      problem: text(limits.MIN_PROBLEM_LENGTH, limits.MAX_PROBLEM_LENGTH),
      affected: text(1, limits.MAX_AFFECTED_LENGTH),
      class: v.picklist(TOPIC_CLASSES),
      channel: v.optional(v.picklist(TOPIC_CHANNELS), 'phone'),
      // without a compound it concerns the whole community
      compound: v.optional(id),
      // of whoever works on it; then it concerns the compound of the case, unless it is wide
      case: v.optional(id),
      wide: v.optional(v.boolean(), false),
      building: v.optional(text(0, limits.MAX_BUILDING_LENGTH)),
      photos: v.optional(topicPhotos, []),
    }),
    output: outputOf<TopicView>(),
  }),

  'topics.support': command({ roles: members, input: v.object({ id }), output: outputOf<TopicView>() }),

  'topics.object': command({ roles: members, input: v.object({ id, text: words }), output: outputOf<TopicView>() }),

  // what whoever leads a step does, and `withdraw` of the proposer
  'topics.advance': command({
    roles: members,
    input: v.object({
      id,
      version,
      action: v.picklist([
        ...TOPIC_STAFF_ACTIONS.filter((action) => action !== 'callGathering' && action !== 'answer'),
        'withdraw' as const,
      ]),
      ...details,
    }),
    output: outputOf<TopicView>(),
  }),

  // answered by the function `exports`: a .docx of a counted vote
  'topics.certificate': command({
    entryPoint: 'exports',
    roles: members,
    input: v.object({ id }),
    output: outputOf<TopicPaperView>(),
  }),

  // answered by the function `exports`: a .docx to hang up, to hand out or to sign; ballots are those of a `building`
  'topics.paper': command({
    entryPoint: 'exports',
    roles: ['desk', 'leader', 'gridOfficer', 'supervisor', 'centre'],
    input: v.object({
      id,
      kind: v.picklist(['notice', 'minutes', 'roll', 'ballots']),
      gathering: v.optional(number),
      building: v.optional(v.object({ compound: id, building: text(1, MAX_PART_LENGTH) })),
    }),
    output: outputOf<TopicPaperView>(),
  }),

  'topics.list': query({
    roles: anyone,
    input: v.object({ list: v.picklist(['mine', 'nearby', 'all', 'work']), after }),
    output: outputOf<TopicListView>(),
  }),

  'topics.show': query({ roles: anyone, input: v.object({ id }), output: outputOf<TopicView>() }),

  // a gathering of residents about a topic; a joint meeting of units is `meetings.call`
  'gatherings.call': command({
    roles: members,
    input: v.object({ id, version, at: moment, place: text(2, limits.MAX_AFFECTED_LENGTH) }),
    output: outputOf<TopicView>(),
  }),

  // by a printed code of the community
  'gatherings.signIn': command({
    roles: members,
    input: v.object({ id, gathering: number, code: text(1, MAX_SCAN_LENGTH) }),
    output: outputOf<TopicView>(),
  }),

  'gatherings.ask': command({ roles: members, input: v.object({ id, text: words }), output: outputOf<TopicView>() }),

  'gatherings.answer': command({
    roles: members,
    input: v.object({ id, version, question: number, text: words, owner: text(1, limits.MAX_PAYER_LENGTH) }),
    output: outputOf<TopicView>(),
  }),
};
