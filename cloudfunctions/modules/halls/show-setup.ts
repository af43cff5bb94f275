import { viewSetup } from '@domain/halls/setup';
import type { Handler } from '../handler';
import { ownHallOf } from './own-hall';

export const showSetup: Handler<'halls.setup'> = async ({ hall }, context) => viewSetup(await ownHallOf(context, hall));
