import * as v from 'valibot';
import { query, outputOf } from '../endpoint';
import { id, latitude, longitude, nothing, text } from '../fields';
import { anyone } from '../people/actor';
import { MAX_SEARCH_LENGTH } from './input-limits';
import type { ContactsView, PlaceSearchView, PlacesView, StationView } from './view';

export const placeContract = {
  'places.list': query({ roles: anyone, input: nothing, output: outputOf<PlacesView>() }),

  // by a few characters of a name or alias, or near a point (GCJ-02); with neither, the reader's own come first
  'places.search': query({
    roles: anyone,
    input: v.object({
      text: v.optional(text(0, MAX_SEARCH_LENGTH), ''),
      point: v.optional(v.object({ longitude, latitude })),
    }),
    output: outputOf<PlaceSearchView>(),
  }),

  // who is responsible for a compound, a grid, a station or a point; for the reader's own compound without any
  'places.contacts': query({
    roles: anyone,
    input: v.object({
      compound: v.optional(id),
      grid: v.optional(id),
      station: v.optional(id),
      point: v.optional(v.object({ longitude, latitude })),
    }),
    output: outputOf<ContactsView>(),
  }),

  'stations.show': query({ roles: anyone, input: v.object({ id }), output: outputOf<StationView>() }),
};
