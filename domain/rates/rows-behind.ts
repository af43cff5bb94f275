import { AppError } from '../errors';

/**
 * One page of rows that are in memory, in the order of a number and an id: behind the row that an earlier page ended
 * with. Throws `invalidInput: after` for a text that is no place in it.
 */
export function rowsBehind<Row>(
  rows: readonly Row[],
  { after, limit, keyOf }: { after?: string | undefined; limit: number; keyOf: (row: Row) => [at: number, id: string] },
): { rows: Row[]; next?: string } {
  const [, at, id = ''] = after === undefined ? ['', '-1', ''] : (/^(\d+)\.(.+)$/.exec(after) ?? []);
  if (at === undefined) throw new AppError('invalidInput', 'after');
  const behind = rows.filter((row) => {
    const [rowAt, rowId] = keyOf(row);
    return rowAt > Number(at) || (rowAt === Number(at) && rowId > id);
  });
  const page = behind.slice(0, limit);
  const last = page[page.length - 1];
  return { rows: page, ...(behind.length > limit && last && { next: keyOf(last).join('.') }) };
}
