import type { Handler } from '../handler';
import { showList } from './case-list';

const MAX_NEWEST = 3;

/** The first screen: one's own newest cases and what waits for one. */
export const showOverview: Handler<'cases.overview'> = async (_, context) => {
  const [mine, work] = await Promise.all([showList('mine', 0, context), showList('work', 0, context)]);
  return { mine: { cases: mine.cases.slice(0, MAX_NEWEST), more: mine.more || mine.cases.length > MAX_NEWEST }, work };
};
