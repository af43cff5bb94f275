import { readFileSync, writeFileSync } from 'node:fs';
import { checkWorkbook } from '../../../domain/county/check-workbook';
import { planCounty } from '../../../domain/county/plan';
import { emptySheets } from '../../../domain/county/sheets';
import { toCountyRows } from '../../../domain/county/to-county-rows';
import { writeSheets } from '../../../domain/county/workbook/write-sheets';
import { loadInitials } from '../../../cloudfunctions/exports/county/initials';
import { readXlsx } from '../../../cloudfunctions/exports/workbook/read-xlsx';
import { writeXlsx } from '../../../cloudfunctions/exports/workbook/write-xlsx';
import { countyOf } from '../../support/county/workbooks';

// One step in one process, so that its memory is its own: `write FILE` or `read FILE`.
const [step, file = ''] = process.argv.slice(2);
const size = { communities: 20, grids: 300, compounds: 600, buildings: 6_000, households: 60_000, posts: 1_700 };
const today = '2026-11-30';

async function run(): Promise<Record<string, number>> {
  if (step === 'write') {
    const sheets = countyOf(size);
    const before = performance.now();
    const bytes = await writeXlsx(writeSheets(sheets));
    writeFileSync(file, bytes);
    return { milliseconds: performance.now() - before, bytes: bytes.length };
  }
  const bytes = readFileSync(file);
  const before = performance.now();
  const { problems, ...read } = checkWorkbook(await readXlsx(bytes), { today, current: emptySheets() });
  const { next, changes } = planCounty(emptySheets(), { ...read, today });
  toCountyRows(next, { initialsOf: await loadInitials(), today });
  return { milliseconds: performance.now() - before, problems: problems.length, changes: changes.length };
}

void run().then((figures) =>
  console.log(JSON.stringify({ ...figures, peakMegabytes: process.resourceUsage().maxRSS / 1_000 })),
);
