import { writeSheets } from '@domain/county/workbook/write-sheets';
import { communityDay } from '@domain/time';
import { workbookName } from '@domain/vocabulary/county/sheets';
import type { Handler } from '../../modules/handler';
import { idempotentId } from '../../platform/identity';
import { getTempUrls, uploadFile } from '../../platform/wechat/files';
import { writeXlsx } from '../workbook/write-xlsx';
import { readCurrent } from './prepare';

export const exportCounty: Handler<'county.export'> = async (_, context) => {
  const { actor, keys, now } = context;
  const { current, sheets } = await readCurrent(context);
  // whoever has the address can read the workbook, so its name must not be guessed
  const fileId = await uploadFile(
    `sheets/${idempotentId(actor.personId, `county/${current?.version ?? ''}/${now}`, keys.identity)}.xlsx`,
    await writeXlsx(writeSheets(sheets)),
  );
  return {
    name: `${workbookName(communityDay(now))}.xlsx`,
    url: (await getTempUrls([fileId])).get(fileId) ?? '',
  };
};
