import { viewHall } from '@domain/halls/view';
import type { Handler } from '../handler';
import * as halls from './hall-repository';

export const listHalls: Handler<'halls.list'> = async (input, { db }) => {
  const { rows, ...page } = await halls.listSummaries(db, input);
  return { halls: rows.map(viewHall), ...page };
};
