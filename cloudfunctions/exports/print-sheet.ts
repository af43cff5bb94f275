import { AppError } from '@domain/errors';
import { sheetTitle } from '@domain/vocabulary/codes';
import * as codes from '../modules/codes/code-repository';
import { ownHallOf } from '../modules/halls/own-hall';
import type { Handler } from '../modules/handler';
import { idempotentId } from '../platform/identity';
import { keepFile } from '../platform/files';
import { miniCode } from '../platform/mini-code';
import { codeSheet, type Printed } from './code-sheet';

/** The page that every code opens; it resolves the scene in the cloud. */
const PAGE = 'pages/halls/code';
const MOST = 60;
const AT_ONCE = 4;

/** Prints the good codes of a hall, or some of them, into one document. */
export const printSheet: Handler<'codes.sheet'> = async ({ hall: id, ids }, context) => {
  const { db, actor, keys, now } = context;
  const hall = await ownHallOf(context, id);
  const all = await codes.ofHall(db, id);
  const chosen = all.filter((code) => code.revokedAt === undefined && (!ids || ids.includes(code.id))).slice(0, MOST);
  if (!chosen.length) throw new AppError('invalidInput', 'ids');

  const printed: Printed[] = [];
  for (let n = 0; n < chosen.length; n += AT_ONCE)
    printed.push(
      ...(await Promise.all(
        chosen.slice(n, n + AT_ONCE).map(async (code) => ({ ...code, picture: await miniCode(`c=${code.id}`, PAGE) })),
      )),
    );
  const name = `${sheetTitle(hall.name)}.docx`;
  // a name nobody can guess: whoever has the address can read the sheet
  const url = await keepFile(
    `sheets/${idempotentId(actor.personId, `sheet/${id}/${now}`, keys.identity)}.docx`,
    await codeSheet(sheetTitle(hall.name), printed),
  );
  return { name, url, codes: printed.length };
};
