import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, day, id, nothing, photos, text } from '../fields';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from '../input-limits';
import { members, staff } from '../people/actor';
import { CASE_ACCESS_REASONS, type AccessPageView } from '../people/identity-access';
import { placeInput } from '../places/place-input';
import { END_REASONS, EXCLUSION_GROUNDS, MAX_EXTENSION_DAYS, PAUSE_REASONS } from './asks/ask';
import {
  ABOUT_STAFF,
  CASE_STATES,
  CATEGORIES,
  CHANNELS,
  COMPLAINTS,
  CONTACT_METHODS,
  OUTCOMES,
  SATISFACTION,
  SOLVED,
  TRACKS,
} from './case';
import { CASE_PERSON_ACTIONS } from './lifecycle/event';
import { FINDINGS, FLAG_KINDS, SUPERVISION_REASONS } from './supervision/supervision';
import {
  MAX_DESCRIPTION_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_RECORDED_LENGTH,
  MAX_REFERRAL_LENGTH,
  MIN_DESCRIPTION_LENGTH,
  MIN_REVIEW_LENGTH,
} from './input-limits';
import type { NearbyView } from './lists/nearby';
import { LATENESS, MAX_SEARCH_LENGTH, SEARCH_ORDERS, SEARCH_PARTS } from './lists/filter';
import type { SimilarView } from './lists/similar';
import type { CaseListView, CaseView, HistoryView, OverviewView, ReceiptView, ReporterView, SearchView } from './view';

const rating = v.object({
  contacted: v.boolean(),
  solved: v.picklist(SOLVED),
  satisfaction: v.picklist(SATISFACTION),
  complaints: v.optional(v.pipe(v.array(v.picklist(COMPLAINTS)), v.maxLength(COMPLAINTS.length)), []),
  pressured: v.optional(v.boolean(), false),
});

/** Some of these values, each once at most. */
const someOf = <const T extends readonly string[]>(values: T) =>
  v.pipe(v.array(v.picklist(values)), v.maxLength(values.length));

const version = v.pipe(v.number(), v.integer(), v.minValue(1));

export const caseContract = {
  'cases.report': command({
    roles: members,
    input: v.pipe(
      v.object({
        draftId: id, // created when the screen opens, so that a repeated request finds the same case
        category: v.picklist(CATEGORIES),
        description: v.optional(text(0, MAX_RECORDED_LENGTH), ''), // of a resident `MAX_DESCRIPTION_LENGTH`
        photos: v.optional(photos, []),
        place: placeInput,
        private: v.optional(v.boolean(), false),
        aboutStaff: v.optional(v.picklist(ABOUT_STAFF)), // a complaint about staff or a unit
        noDanger: v.optional(v.boolean(), false), // the reporter's word against a danger that the words suggest
        channel: v.optional(v.picklist(CHANNELS), 'miniProgram'), // only staff may name another
        // for whom staff wrote it down; only together with another channel
        onBehalf: v.optional(
          v.object({
            name: v.optional(text(0, MAX_NAME_LENGTH), ''),
            phone: v.optional(text(0, MAX_PHONE_LENGTH), ''),
          }),
        ),
      }),
      v.check((told) => told.description.length >= MIN_DESCRIPTION_LENGTH || told.photos.length > 0, 'description'),
      v.check(
        ({ channel, description }) => channel !== 'miniProgram' || description.length <= MAX_DESCRIPTION_LENGTH,
        'description',
      ),
    ),
    output: outputOf<ReceiptView>(),
  }),

  'cases.nearby': query({
    roles: members,
    input: v.object({ place: placeInput, category: v.optional(v.picklist(CATEGORIES)) }),
    output: outputOf<NearbyView>(),
  }),

  'cases.list': query({
    roles: members,
    input: v.object({ list: v.picklist(['mine', 'supported', 'work', 'unit']), after }),
    output: outputOf<CaseListView>(),
  }),

  // what a position oversees, narrowed: a desk with five hundred cases finds one by a word of it
  'cases.search': query({
    roles: staff,
    input: v.object({
      part: v.optional(v.picklist(SEARCH_PARTS), 'open'),
      order: v.optional(v.picklist(SEARCH_ORDERS), 'due'),
      words: v.optional(text(0, MAX_SEARCH_LENGTH)),
      states: v.optional(someOf(CASE_STATES)),
      tracks: v.optional(someOf(TRACKS)),
      categories: v.optional(someOf(CATEGORIES)),
      channels: v.optional(someOf(CHANNELS)),
      late: v.optional(v.picklist(LATENESS)),
      again: v.optional(v.boolean()),
      from: v.optional(day),
      to: v.optional(day),
      after,
    }),
    output: outputOf<SearchView>(),
  }),

  'cases.overview': query({ roles: members, input: nothing, output: outputOf<OverviewView>() }),

  'cases.show': query({ roles: members, input: v.object({ id }), output: outputOf<CaseView>() }),

  // what happened before the entries that `cases.show` has, page by page
  'cases.history': query({ roles: members, input: v.object({ id, after }), output: outputOf<HistoryView>() }),

  'cases.advance': command({
    roles: members, // the transition table says who may do what
    input: v.object({
      id,
      version,
      action: v.picklist(CASE_PERSON_ACTIONS),
      note: v.optional(text(1, MAX_NOTE_LENGTH)),
      photos: v.optional(photos),
      track: v.optional(v.picklist(TRACKS)),
      category: v.optional(v.picklist(CATEGORIES)),
      refusalClass: v.optional(id),
      channel: v.optional(text(1, MAX_REFERRAL_LENGTH)),
      unit: v.optional(id),
      aboutUnit: v.optional(id), // or `NO_UNIT`
      method: v.optional(v.picklist(CONTACT_METHODS)),
      outcome: v.optional(v.picklist(OUTCOMES)),
      measure: v.optional(text(1, MAX_NOTE_LENGTH)),
      plannedUntil: v.optional(day),
      pauseReason: v.optional(v.picklist(PAUSE_REASONS)),
      endReason: v.optional(v.picklist(END_REASONS)),
      ground: v.optional(v.picklist(EXCLUSION_GROUNDS)),
      sameAs: v.optional(id), // another case
      until: v.optional(day),
      workDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_EXTENSION_DAYS))),
      supervision: v.optional(v.picklist(SUPERVISION_REASONS)),
      flag: v.optional(v.picklist(FLAG_KINDS)),
      finding: v.optional(v.picklist(FINDINGS)),
      rating: v.optional(rating),
    }),
    output: outputOf<CaseView>(),
  }),

  // the reporter's name and phone, for who works on the case and for a reason that is recorded first
  'cases.revealReporter': command({
    roles: staff,
    input: v.object({ id, reason: v.picklist(CASE_ACCESS_REASONS), requestId: id }),
    output: outputOf<ReporterView>(),
  }),

  // further pages of who looked at them, for whom may
  'cases.reporterAccesses': query({ roles: staff, input: v.object({ id, after }), output: outputOf<AccessPageView>() }),

  // records that the number of an access was dialled: as the contact that is due, else as a call
  'cases.recordDial': command({
    roles: staff,
    input: v.object({ id, access: id }),
    output: outputOf<CaseView>(),
  }),

  // to the desk: what may be the same matter, of the same category and place within thirty days
  'cases.similar': query({ roles: ['desk'], input: v.object({ id }), output: outputOf<SimilarView>() }),

  'cases.support': command({ roles: members, input: v.object({ id }), output: outputOf<CaseView>() }),

  // a neighbour who supports it says how it went, and may change that as long as the reporter may
  'cases.rateAsNeighbour': command({
    roles: members,
    input: v.object({ id, solved: v.picklist(SOLVED), satisfaction: v.picklist(SATISFACTION) }),
    output: outputOf<CaseView>(),
  }),

  'cases.reviewRefusal': command({
    roles: members,
    input: v.object({ id, version, note: text(MIN_REVIEW_LENGTH, MAX_NOTE_LENGTH) }),
    output: outputOf<CaseView>(),
  }),
};
