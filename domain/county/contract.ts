import * as v from 'valibot';
import { command, outputOf, query } from '../endpoint';
import { fileId, nothing } from '../fields';
import type { CountyCheckView, CountyExportView, CountyPlanView, CountyVersionView } from './view';

/** A version of the county's data; empty before the first one. */
const version = v.pipe(v.string(), v.regex(/^[\w-]{0,40}$/));

/** All of it is answered by the function `exports`, because reading a workbook weighs more than all of `api`. */
export const countyContract = {
  'county.show': query({
    entryPoint: 'exports',
    roles: ['centre'],
    input: nothing,
    output: outputOf<CountyVersionView>(),
  }),

  // `file` is an upload of the caller's own; it is read and changes nothing
  'county.check': query({
    ...{ entryPoint: 'exports', roles: ['centre'] },
    input: v.object({ file: fileId }),
    output: outputOf<CountyCheckView>(),
  }),

  'county.plan': query({
    ...{ entryPoint: 'exports', roles: ['centre'] },
    input: v.object({ file: fileId }),
    output: outputOf<CountyPlanView>(),
  }),

  // `base` is the version that the plan was made against, `version` the one that it leads to
  'county.apply': command({
    ...{ entryPoint: 'exports', roles: ['centre'] },
    input: v.object({ file: fileId, base: version, version }),
    output: outputOf<CountyVersionView>(),
  }),

  // a .xlsx that imports without a change
  'county.export': command({
    entryPoint: 'exports',
    roles: ['centre'],
    input: nothing,
    output: outputOf<CountyExportView>(),
  }),
};
