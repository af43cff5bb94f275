import * as v from 'valibot';
import { query, outputOf } from '../endpoint';
import { after, id } from '../fields';
import { members } from '../people/actor';
import { BASES, COUNTS } from './members';
import { isPeriod } from './period';
import type { RateCasesView, RatesView } from './view';

const period = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d$/),
  v.check((name) => isPeriod('month', name)),
);
const base = { unit: id, period, basis: v.optional(v.picklist(BASES), 'cohort') };

export const rateContract = {
  // everybody who belongs here reads the rates; those of few cases as counts only
  'rates.show': query({ roles: members, input: v.object(base), output: outputOf<RatesView>() }),

  // the cases behind a number, for those who answer for the unit
  'rates.list': query({
    roles: ['desk', 'leader', 'supervisor', 'centre'],
    input: v.object({
      ...base,
      count: v.picklist(COUNTS),
      after,
    }),
    output: outputOf<RateCasesView>(),
  }),
};
