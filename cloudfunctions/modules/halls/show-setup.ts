import { viewSetup } from '@domain/halls/setup';
import { AppError } from '@domain/errors';
import type { Hall } from '@domain/halls/hall';
import { holds } from '@domain/people/actor';
import type { Context } from '../../platform/context';
import type { Handler } from '../handler';
import * as halls from './hall-repository';

/** A hall that the caller's desk runs. Throws `notFound`. */
export async function ownHallOf({ db, actor }: Context, id: string): Promise<Hall> {
  const hall = await halls.get(db, id);
  if (!holds(actor, 'desk', hall.community)) throw new AppError('notFound');
  return hall;
}

export const showSetup: Handler<'halls.setup'> = async ({ hall }, context) => viewSetup(await ownHallOf(context, hall), 0);
