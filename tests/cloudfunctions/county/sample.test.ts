import { checkWorkbook } from '@domain/county/check-workbook';
import { planCounty } from '@domain/county/plan';
import { emptySheets, SHEET_KEYS } from '@domain/county/sheets';
import { toCountyRows } from '@domain/county/to-county-rows';
import { writeSheets } from '@domain/county/workbook/write-sheets';
import { loadInitials } from '../../../cloudfunctions/exports/county/initials';
import { readXlsx } from '../../../cloudfunctions/exports/workbook/read-xlsx';
import { writeXlsx } from '../../../cloudfunctions/exports/workbook/write-xlsx';
import { countyRows } from '../../support/community/places';
import { sampleSheets } from '../../support/community/workbook';

const today = '2026-11-30';

test('the sample district as a workbook imports without a word, and changes nothing', async () => {
  const bytes = await writeXlsx(writeSheets(sampleSheets));
  const read = checkWorkbook(await readXlsx(bytes), { today, current: emptySheets() });
  expect(read.problems).toEqual([]);
  expect(read.present).toEqual(SHEET_KEYS);
  const { changes, next } = planCounty(sampleSheets, { ...read, today });
  expect(changes).toEqual([]);
  expect((await writeXlsx(writeSheets(next))).equals(bytes)).toBe(true);
});

test('what phones look up follows from the workbook, initials in pinyin included', async () => {
  expect(toCountyRows(sampleSheets, { initialsOf: await loadInitials(), today })).toEqual(countyRows);
});
