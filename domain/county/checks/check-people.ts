import { type RowChecks } from './row-checks';

/** What is wrong with the roster and the dispatch directory. */
export function checkPeople({ rows, add }: RowChecks): void {
  const owners = new Map<string, string>();
  for (const { number, row } of rows('staff')) {
    const { phone, name } = row;
    if (phone === undefined || name === undefined) continue;
    const owner = owners.get(phone);
    if (owner === undefined) owners.set(phone, name);
    else if (owner !== name)
      add('phoneOfOthers', { sheet: 'staff', number, column: 'phone' }, { value: name, expected: owner });
  }
  const routed = new Set(rows('routes').map(({ row }) => row['category']));
  const parents = new Set(rows('categories').map(({ row }) => row['parent']));
  for (const { number, row } of rows('categories'))
    if (row['id'] !== undefined && !parents.has(row['id']) && !isRouted(row, routed))
      add('noRoute', { sheet: 'categories', number, column: 'id' }, { value: row['id'] });
}

const isRouted = (
  { id, parent }: Readonly<Record<string, string | undefined>>,
  routed: ReadonlySet<string | undefined>,
): boolean => routed.has(id) || (parent !== undefined && routed.has(parent));
