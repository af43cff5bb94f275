import { buildCode } from '@domain/codes/code';
import { viewCodes, type CodesView } from '@domain/codes/view';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { codeIdOf } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import type { Handler } from '../handler';
import { checkPublicText } from '../moderation/check-public-text';
import { getOwnHall } from '../halls/own-hall';
import { getValidCounty } from '../places/county-repository';
import * as codes from './code-repository';

async function showCodes({ db }: UserContext, hall: string, after?: string): Promise<CodesView> {
  const { rows, ...page } = await codes.listOfHall(db, hall, after);
  return { ...viewCodes(hall, rows), ...page };
}

export const listCodes: Handler<'codes.list'> = async ({ hall, after }, context) =>
  showCodes(context, (await getOwnHall(context, hall)).id, after);

/** Creates a code to be printed. */
export const createCode: Handler<'codes.create'> = async (input, context) => {
  const { hall: id, kind, room, station, label, requestId } = input;
  const { db, actor, keys, now } = context;
  const hall = await getOwnHall(context, id);
  const { stations } = await getValidCounty(db, now);
  const code = buildCode({ kind, label, ...(room && { room }), ...(station && { station }) }, hall, stations);
  await checkPublicText(context, { hall: hall.id }, label);
  const fingerprint = fingerprintOf(input, keys.identity);
  const codeId = codeIdOf(`${id}/${actor.personId}/${requestId}`, keys.code);
  checkSameRequest(await codes.add(db, { ...code, id: codeId, madeAt: now }, fingerprint), fingerprint);
  return showCodes(context, id);
};

/** Revokes a code; scanning it says so from now on. */
export const revokeCode: Handler<'codes.revoke'> = async ({ id }, context) => {
  const code = await codes.find(context.db, id);
  if (!code) throw new AppError('notFound');
  await getOwnHall(context, code.hall);
  await codes.revoke(context.db, id, context.now);
  return showCodes(context, code.hall);
};
