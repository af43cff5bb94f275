import { chooseForSheet } from '@domain/codes/code';
import { AppError } from '@domain/errors';
import { sheetTitle } from '@domain/vocabulary/codes';
import * as codes from '../modules/codes/code-repository';
import { getOwnHall } from '../modules/halls/own-hall';
import type { Handler } from '../modules/handler';
import { idempotentId } from '../platform/identity';
import { getTempUrls, uploadFile } from '../platform/wechat/files';
import { createMiniCode } from '../platform/wechat/mini-code';
import { createCodeSheet, type PrintableCode } from './code-sheet';

/** The page that every code opens. */
const CODE_PAGE = 'pages/codes/code';
const CONCURRENCY = 4;

/** Makes one document of a hall's valid codes, or of some of them. */
export const createSheet: Handler<'codes.sheet'> = async ({ hall: id, ids }, context) => {
  const { db, actor, keys, now } = context;
  const hall = await getOwnHall(context, id);
  const { chosen, remaining } = chooseForSheet(await codes.listInUse(db, id), ids);
  if (!chosen.length) throw new AppError('invalidInput', 'ids');

  const printable: PrintableCode[] = [];
  for (let n = 0; n < chosen.length; n += CONCURRENCY)
    printable.push(
      ...(await Promise.all(
        chosen
          .slice(n, n + CONCURRENCY)
          .map(async (code) => ({ ...code, picture: await createMiniCode(`c=${code.id}`, CODE_PAGE) })),
      )),
    );
  const name = `${sheetTitle(hall.name)}.docx`;
  // whoever has the address can read the sheet, so its name must not be guessed
  const fileId = await uploadFile(
    `sheets/${idempotentId(actor.personId, `sheet/${id}/${now}`, keys.identity)}.docx`,
    await createCodeSheet(sheetTitle(hall.name), printable),
  );
  const url = (await getTempUrls([fileId])).get(fileId) ?? '';
  return { name, url, codes: printable.length, remaining };
};
