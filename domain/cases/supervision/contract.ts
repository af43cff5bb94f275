import { outputOf, query } from '../../endpoint';
import { nothing } from '../../fields';
import type { SupervisionDeskView } from './view';

export const supervisionContract = {
  // everything that waits for a supervisor or the centre, the first rows of each list
  'supervision.desk': query({
    roles: ['supervisor', 'centre'],
    input: nothing,
    output: outputOf<SupervisionDeskView>(),
  }),
};
