import { fromCounty } from '@domain/county/from-county';
import type { CountySheets } from '@domain/county/sheets';
import { writeSheets } from '@domain/county/workbook/write-sheets';
import { buildCounty } from '@domain/places/county';
import { writeXlsx } from '../../../cloudfunctions/exports/workbook/write-xlsx';
import type { TestApi } from '../../support/cloud/test-api';
import type { Somebody } from '../../support/people';
import { county } from '../../support/places';

/** The county of the tests as a workbook. */
export const sheets = fromCounty(buildCounty('1', county));

/** The same with another name of its first compound. */
export const renamed: CountySheets = {
  ...sheets,
  compounds: sheets.compounds.map((row) => (row.id === 'k1' ? { ...row, name: '阳光里新区' } : row)),
};

let uploads = 0;

/** Uploads a workbook of these rows, or any other bytes, to somebody's own folder. */
export async function aWorkbook(
  testApi: TestApi,
  content: CountySheets | Buffer,
  who: Somebody = 'luo',
): Promise<string> {
  const bytes = Buffer.isBuffer(content) ? content : await writeXlsx(writeSheets(content));
  return testApi.photo(who, `county-${(uploads += 1)}.xlsx`, bytes);
}
