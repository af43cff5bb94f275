import * as v from 'valibot';
import { id, latitude, longitude, text } from '../fields';
import { MAX_BUILDING_LENGTH, MAX_PLACE_TEXT_LENGTH } from './input-limits';

/** A place that a person names: a station, a compound with building and free text, or a point on the map (GCJ-02). */
export const placeInput = v.variant('kind', [
  v.object({ kind: v.literal('station'), station: id, text: v.optional(text(0, MAX_PLACE_TEXT_LENGTH)) }),
  v.object({
    kind: v.literal('compound'),
    compound: id,
    building: v.optional(text(0, MAX_BUILDING_LENGTH)),
    text: v.optional(text(0, MAX_PLACE_TEXT_LENGTH)),
  }),
  v.object({ kind: v.literal('point'), latitude, longitude, text: v.optional(text(0, MAX_PLACE_TEXT_LENGTH)) }),
]);
export type PlaceInput = v.InferOutput<typeof placeInput>;
