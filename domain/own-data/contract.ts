import * as v from 'valibot';
import { command, outputOf, query } from '../endpoint';
import { after } from '../fields';
import { anyone, members } from '../people/actor';
import type { MeView } from '../people/view';
import { OWN_DATA_PARTS, type OwnDataView } from './own-data';

export const ownDataContract = {
  'people.myData': query({
    roles: members,
    input: v.object({ part: v.optional(v.picklist(OWN_DATA_PARTS)), after }),
    output: outputOf<OwnDataView>(),
  }),

  // refused with `ruleBroken: people.staff` while the person holds a staff position
  'people.leave': command({
    roles: anyone, // who left a moment ago is a stranger, and their second tap is answered like the first
    input: v.object({ confirmed: v.literal(true) }),
    output: outputOf<MeView>(),
  }),
};
