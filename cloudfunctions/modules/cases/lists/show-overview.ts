import type { Handler } from '../../handler';
import { showList } from './case-list';

const MAX_NEWEST = 3;

/** The first screen: the caller's newest cases and the work that waits for them. */
export const showOverview: Handler<'cases.overview'> = async (_, context) => {
  const [mine, work] = await Promise.all([showList('mine', undefined, context), showList('work', undefined, context)]);
  return {
    mine: {
      cases: mine.cases.slice(0, MAX_NEWEST),
      more: mine.next !== undefined || mine.cases.length > MAX_NEWEST,
    },
    work: { cases: work.cases, more: work.next !== undefined },
  };
};
