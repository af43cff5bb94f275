import { emptySheets, rowsOf, SHEET_KEYS, type AnyRow, type CountySheets, type SheetKey } from '@domain/county/sheets';
import type { Database } from '../../platform/database/database';
import { getMany, insertOnce } from '../../platform/database/versioned';

// A version of the workbook as the county wrote it lies in pages `<version>-<page>` that never change. They hold names,
// telephones and doors, so that nothing but the handlers of `county` reads them.
type WorkbookPage = { _id: string; rows: Partial<Record<SheetKey, AnyRow[]>> };
const collection = (db: Database) => db.collection<WorkbookPage>('workbooks');

/** The largest page in bytes of JSON; the platform takes 512 KB a document. */
const PAGE_BYTES = 400_000;

const pageId = (version: string, page: number): string => `${version}-${page}`;

/** The pages of a workbook: as many as its rows need. */
export function toWorkbookPages(version: string, sheets: CountySheets): WorkbookPage[] {
  const pages: WorkbookPage[] = [];
  let size = PAGE_BYTES;
  for (const sheet of SHEET_KEYS)
    for (const row of rowsOf(sheets, sheet)) {
      const bytes = Buffer.byteLength(JSON.stringify(row)) + 1;
      size += bytes;
      if (size > PAGE_BYTES) {
        pages.push({ _id: pageId(version, pages.length), rows: {} });
        size = bytes;
      }
      (pages[pages.length - 1]!.rows[sheet] ??= []).push(row);
    }
  return pages;
}

/** Adds the pages that are not there yet: after an interruption the others are, and are the same. Index: _id. */
export async function addWorkbookPages(db: Database, pages: readonly WorkbookPage[]): Promise<void> {
  for (const page of pages) await insertOnce(collection(db), page);
}

/** The rows of a version. Throws when a page is missing. Index: _id. */
export async function readWorkbook(db: Database, version: string, pages: number): Promise<CountySheets> {
  const sheets = emptySheets() as Record<SheetKey, AnyRow[]>;
  for (let page = 0; page < pages; page += 1) {
    const [found] = await getMany(db, collection(db), [pageId(version, page)]);
    if (!found) throw new Error(`workbook: page ${pageId(version, page)} is missing`);
    for (const sheet of SHEET_KEYS) sheets[sheet].push(...(found.rows[sheet] ?? []));
  }
  return sheets as CountySheets;
}
