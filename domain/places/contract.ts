import * as v from 'valibot';
import { query, outputOf } from '../endpoint';
import { id, nothing } from '../fields';
import { anyone } from '../people/actor';
import type { PlacesView, StationView } from './view';

export const placeContract = {
  'places.list': query({ roles: anyone, input: nothing, output: outputOf<PlacesView>() }),
  'stations.show': query({ roles: anyone, input: v.object({ id }), output: outputOf<StationView>() }),
};
