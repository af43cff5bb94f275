import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, fileId, id, nothing, text } from '../fields';
import { anyone, members, type Role } from '../people/actor';
import { CARD_PROBLEMS, FLAG_REASONS } from './card';
import {
  MAX_CARD_PHOTOS,
  MAX_HIDDEN_LENGTH,
  MAX_HIDDEN_WORDS,
  MAX_NOTICE_LENGTH,
  MAX_NOTICE_TITLE_LENGTH,
  MAX_POSTER_CARDS,
  MAX_RETURN_NOTE_LENGTH,
  MIN_NOTICE_LENGTH,
} from './input-limits';
import type { CardListView, CardView, ModerationView, PosterView, PreviewView, WallView } from './view';

/** Whoever looks after the walls of a community. */
const overseers: readonly Role[] = ['desk', 'leader', 'supervisor', 'centre'];

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const cardPhotos = v.optional(v.pipe(v.array(fileId), v.maxLength(MAX_CARD_PHOTOS)), []);
/** Whoever sends pictures says that they looked at each for faces, plates and doors. */
const checked = v.optional(v.boolean(), false);
const note = v.optional(text(0, MAX_RETURN_NOTE_LENGTH), '');

export const wallContract = {
  // the public wall: of the county, a community, the community of a station, or of a printed card, which comes with it
  'walls.show': query({
    roles: anyone,
    input: v.object({ community: v.optional(id), station: v.optional(id), card: v.optional(id), after }),
    output: outputOf<WallView>(),
  }),

  // one card: to anybody once it is public, before that to its reporter and to whoever looks after it
  'walls.card': query({ roles: anyone, input: v.object({ id }), output: outputOf<CardView>() }),

  // the exact words that a reporter would make public, and what became of their card
  'walls.preview': query({ roles: members, input: v.object({ case: id }), output: outputOf<PreviewView>() }),

  // `seen` names the words that the page showed; other words are not agreed to
  'walls.consent': command({
    roles: members,
    input: v.object({
      case: id,
      seen: id,
      agreed: v.literal(true),
      hidePlace: v.boolean(),
      photos: v.boolean(),
    }),
    output: outputOf<CardView>(),
  }),

  'walls.withdraw': command({ roles: members, input: v.object({ id }), output: outputOf<CardView>() }),

  // what waits for the reader's community or for those above it
  'walls.list': query({
    roles: overseers,
    input: v.object({ list: v.picklist(['waiting', 'reading', 'hidden', 'public']), after }),
    output: outputOf<CardListView>(),
  }),

  'walls.propose': command({
    roles: ['desk'],
    input: v.object({
      id,
      version,
      hide: v.optional(v.pipe(v.array(text(1, MAX_HIDDEN_LENGTH)), v.maxLength(MAX_HIDDEN_WORDS)), []),
      beforePhotos: cardPhotos,
      afterPhotos: cardPhotos,
      checked,
    }),
    output: outputOf<CardView>(),
  }),

  // a result that was no case, such as a new walking path
  'walls.proposeNotice': command({
    roles: ['desk'],
    input: v.object({
      community: id,
      requestId: id,
      title: text(1, MAX_NOTICE_TITLE_LENGTH),
      text: text(MIN_NOTICE_LENGTH, MAX_NOTICE_LENGTH),
      photos: cardPhotos,
      checked,
    }),
    output: outputOf<CardView>(),
  }),

  'walls.approve': command({ roles: overseers, input: v.object({ id, version }), output: outputOf<CardView>() }),

  'walls.return': command({
    roles: overseers,
    input: v.object({ id, version, reason: v.picklist(CARD_PROBLEMS), note }),
    output: outputOf<CardView>(),
  }),

  // anybody who joined may say that a card should not be there
  'walls.flag': command({
    roles: members,
    input: v.object({ id, reason: v.picklist(FLAG_REASONS) }),
    output: outputOf<CardView>(),
  }),

  'walls.restore': command({ roles: overseers, input: v.object({ id, version }), output: outputOf<CardView>() }),

  'walls.remove': command({
    roles: overseers,
    input: v.object({ id, version, reason: v.picklist(CARD_PROBLEMS), note }),
    output: outputOf<CardView>(),
  }),

  // what was decided about cards, by counts and reasons
  'walls.moderation': query({ roles: overseers, input: nothing, output: outputOf<ModerationView>() }),

  // answered by the function `exports`: a .docx with each card and a code to the live wall
  'walls.poster': command({
    entryPoint: 'exports',
    roles: overseers,
    input: v.object({
      ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_POSTER_CARDS)),
      paper: v.picklist(['A4', 'A3']),
      perPage: v.picklist([1, 6]),
    }),
    output: outputOf<PosterView>(),
  }),
};
