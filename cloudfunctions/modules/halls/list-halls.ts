import { viewHall } from '@domain/halls/view';
import type { Handler } from '../handler';
import * as halls from './hall-repository';

export const listHalls: Handler<'halls.list'> = async (_, { db }) => ({ halls: (await halls.list(db)).map(viewHall) });
