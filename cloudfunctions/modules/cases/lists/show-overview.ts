import type { Handler } from '../../handler';
import { showList, showNewest } from './case-list';

const MAX_NEWEST = 3;

/** The first screen: the caller's newest cases and the work that waits for them. */
export const showOverview: Handler<'cases.overview'> = async (_, context) => {
  const [mine, work] = await Promise.all([showNewest(context, MAX_NEWEST), showList('work', undefined, context)]);
  return { mine, work: { cases: work.cases, more: work.next !== undefined } };
};
