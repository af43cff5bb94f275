import { viewSetup } from '@domain/halls/setup';
import { communityDay } from '@domain/time';
import type { Handler } from '../handler';
import { getOwnHall } from './own-hall';

export const showSetup: Handler<'halls.setup'> = async ({ hall }, context) =>
  viewSetup(await getOwnHall(context, hall), communityDay(context.now));
