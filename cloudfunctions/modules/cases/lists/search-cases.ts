import { CLOSED_STATES, OPEN_STATES, type CaseState } from '@domain/cases/case';
import { visibilityOf } from '@domain/cases/access/visibility';
import { overviewKeysOf } from '@domain/cases/lists/scopes';
import { matchesFilter } from '@domain/cases/lists/search';
import type { CaseFilter } from '@domain/cases/lists/filter';
import type { CaseRow } from '@domain/cases/record';
import { viewCaseCard, type SearchView } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import { communityDay, type Moment } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import { cursorOwnerOf, openCursor, sealCursor } from '../../../platform/database/sealed-cursor';
import type { Handler } from '../../handler';
import * as cases from '../case-repository';
import { createDecisionContext } from '../case-store';

/** Requests of one answer: a search that finds little looks at so many pages, and then says how far it came. */
const MAX_READS = 3;

/** Cases of one answer: what a phone draws at once. */
const PAGE = 10;

export const searchCases: Handler<'cases.search'> = async ({ part, order, after, ...filter }, context) => {
  const scopes = overviewKeysOf(context.actor);
  if (!scopes.length) throw new AppError('forbidden');
  const states = statesOf(part, filter.states);
  const owner = cursorOwnerOf(context);
  const found: SearchView['cases'] = [];
  let from = openCursor(after, owner);
  let lookedAt: Moment | undefined;
  for (let reads = 0; states.length > 0 && reads < MAX_READS; reads++) {
    const { rows, next } = await cases.listForSearch(context.db, scopes, {
      states,
      order: part === 'closed' ? 'newest' : order,
      after: from,
    });
    for (const [n, { row, cursor }] of rows.entries()) {
      found.push(...(await toFound(row, filter, context)));
      lookedAt = row.facts.receivedAt;
      if (found.length === PAGE && (n < rows.length - 1 || next !== undefined))
        return { cases: found, next: sealCursor(cursor, owner) };
    }
    from = next;
    if (next === undefined) return { cases: found };
  }
  return from === undefined
    ? { cases: found }
    : {
        cases: found,
        next: sealCursor(from, owner),
        ...(lookedAt !== undefined && { lookedAt: communityDay(lookedAt) }),
      };
};

const statesOf = (part: 'open' | 'closed', wanted: readonly CaseState[] = []): CaseState[] =>
  (part === 'open' ? OPEN_STATES : CLOSED_STATES).filter((state) => !wanted.length || wanted.includes(state));

async function toFound(row: CaseRow, filter: CaseFilter, context: UserContext): Promise<SearchView['cases']> {
  const { actor, now } = context;
  const visibility = visibilityOf(row.facts, actor);
  if (!visibility) return [];
  const decisionContext = await createDecisionContext(context, row.facts);
  if (!matchesFilter(row.facts, filter, { visibility, calendar: decisionContext.calendar, now })) return [];
  return [{ ...viewCaseCard(row, { actor, visibility, context: decisionContext }), version: row.version }];
}
