import { viewHall } from '@domain/halls/view';
import type { Handler } from '../handler';
import * as halls from './hall-repository';

export const listHalls: Handler<'halls.list'> = async (input, { db }) => {
  const found = await halls.listSummaries(db, input);
  return {
    halls: found.slice(0, halls.PAGE_SIZE).map(viewHall),
    ...(found.length > halls.PAGE_SIZE && { more: true }),
  };
};
