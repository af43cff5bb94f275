import { sheetName } from '../../vocabulary/county/sheets';
import { keepsEnded, keyOf, SHEET_KEYS, shapeOf, type SheetKey } from '../sheets';
import { SEPARATOR } from '../workbook/read-cell';
import { isLasting, type RowChecks } from './row-checks';

/** What is wrong with the rows of any sheet: keys that stand twice, codes that no row has, dates in the wrong order. */
export function checkRows(context: RowChecks): void {
  for (const sheet of SHEET_KEYS) {
    checkKeys(sheet, context);
    checkReferences(sheet, context);
    checkDates(sheet, context);
  }
}

function checkKeys(sheet: SheetKey, { rows, add }: RowChecks): void {
  const { key, columns } = shapeOf(sheet);
  const seen = new Map<string, number>();
  for (const { number, row } of rows(sheet)) {
    if (key.some((column) => columns[column]?.required && row[column] === undefined)) continue;
    const value = keyOf(sheet, row);
    const before = seen.get(value);
    if (before === undefined) seen.set(value, number);
    else add('twice', { sheet, number, column: key[0] ?? '' }, { value, expected: String(before) });
  }
}

function checkReferences(sheet: SheetKey, { rows, find, add, today }: RowChecks): void {
  const references = Object.entries(shapeOf(sheet).columns).flatMap(([column, type]) =>
    type.kind === 'reference' ? [{ column, to: type.to }] : [],
  );
  for (const { number, row } of rows(sheet))
    for (const { column, to } of references)
      for (const id of row[column]?.split(SEPARATOR) ?? []) {
        const found = find(to, id);
        if (!found) add('unknownReference', { sheet, number, column }, { value: id, expected: sheetName[to] });
        else if (
          keepsEnded(sheet) &&
          isLasting(row, today) &&
          found['until'] !== undefined &&
          (row['until'] ?? '9999') > found['until']
        )
          add('outlives', { sheet, number, column }, { value: id, expected: found['until'] });
      }
}

function checkDates(sheet: SheetKey, { rows, add }: RowChecks): void {
  if (!('until' in shapeOf(sheet).columns)) return;
  for (const { number, row } of rows(sheet)) {
    const { from, until } = row;
    if (from !== undefined && until !== undefined && until < from)
      add('endsBeforeBegin', { sheet, number, column: 'until' }, { value: until, expected: from });
  }
}
