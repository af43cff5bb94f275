import { viewHall } from '@domain/halls/view';
import type { Handler } from '../handler';
import * as halls from './hall-repository';

const PAGE_SIZE = 100;

export const listHalls: Handler<'halls.list'> = async ({ community, after }, { db }) => {
  const { rows, ...page } = await halls.listSummaries(db, community === undefined ? undefined : [community], {
    after,
    limit: PAGE_SIZE,
  });
  return { halls: rows.map(viewHall), ...page };
};
