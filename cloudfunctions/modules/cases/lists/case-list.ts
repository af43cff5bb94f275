import { OPEN_STATES } from '@domain/cases/case';
import type { CaseRow } from '@domain/cases/record';
import { UNASKED_ACTIONS } from '@domain/cases/lifecycle/event';
import { worklistKeysOf } from '@domain/cases/lists/queues';
import { overviewKeysOf } from '@domain/cases/lists/scopes';
import { visibilityOf } from '@domain/cases/access/visibility';
import { viewCaseCard, type CaseCard, type CaseListView } from '@domain/cases/view';
import { emptyListWords } from '@domain/vocabulary/cards/empty-lists';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import type { UserContext } from '../../../platform/context';
import type { Page } from '../../../platform/database/pages';
import { cursorOwnerOf, openCursor, sealCursor } from '../../../platform/database/sealed-cursor';
import * as cases from '../case-repository';
import { createDecisionContext } from '../case-store';
import * as supports from '../supports/support-repository';

type List = ParsedInput<'cases.list'>['list'];

const LISTS: Record<List, (context: UserContext, after: string | undefined) => Promise<Page<CaseRow>>> = {
  mine: ({ db, actor }, after) => cases.listReportedLiveFirst(db, actor.personId, after),
  supported: findSupported,
  work: ({ db, actor }, after) => cases.listInQueues(db, worklistKeysOf(actor), after),
  unit: findInScope,
};

/** The caller's newest cases, live ones first, in one request. */
export async function showNewest(context: UserContext, most: number): Promise<{ cases: CaseCard[]; more: boolean }> {
  const { rows, next } = await cases.listReportedBy(context.db, context.actor.personId);
  const cards = await Promise.all(
    liveFirst(rows)
      .slice(0, most)
      .map((row) => toCards(row, context, false)),
  );
  return { cases: cards.flat(), more: next !== undefined || rows.length > most };
}

/** How often a page is filled up whose rows are not all shown. */
const MAX_READS = 3;

/** One list as the caller may see it. A page may have fewer cases than others, also none, and another one after it. */
export async function showList(list: List, after: string | undefined, context: UserContext): Promise<CaseListView> {
  const shown: CaseCard[] = [];
  const owner = cursorOwnerOf(context);
  for (let [reads, from]: [number, string | undefined] = [1, openCursor(after, owner)]; ; reads++) {
    const { rows, next } = await LISTS[list](context, from);
    const cards = (await Promise.all(rows.map((row) => toCards(row, context, list === 'supported')))).flat();
    // a case may wait in a queue of somebody who must not decide on it, because nobody judges their own work
    shown.push(
      ...(list === 'work'
        ? cards.filter(({ actions }) => actions.some((action) => !UNASKED_ACTIONS.includes(action)))
        : cards),
    );
    if (next === undefined) return { cases: shown, ...(isEmptyList(shown, after) && { empty: emptyListWords[list] }) };
    if (shown.length > 0 || reads === MAX_READS) return { cases: shown, next: sealCursor(next, owner) };
    from = next;
  }
}

/** Whether not even the first page has a case. */
const isEmptyList = (shown: readonly CaseCard[], after: string | undefined): boolean =>
  shown.length === 0 && after === undefined;

async function toCards(row: CaseRow, context: UserContext, isSupported: boolean): Promise<CaseCard[]> {
  const { actor } = context;
  const visibility = visibilityOf(row.facts, actor, isSupported);
  if (!visibility) return [];
  return [viewCaseCard(row, { actor, visibility, context: await createDecisionContext(context, row.facts) })];
}

async function findSupported({ db, actor }: UserContext, after: string | undefined): Promise<Page<CaseRow>> {
  const { rows: ids, ...page } = await supports.listCaseIds(db, actor.personId, after);
  const rows = await cases.listByIds(db, ids);
  return { rows: liveFirst(ids.flatMap((id) => rows.filter(({ facts }) => facts.id === id))), ...page };
}

/** Of one page: what a neighbour supports is listed by when they did. */
const liveFirst = (rows: readonly CaseRow[]): CaseRow[] => {
  const live = rows.filter(({ facts }) => OPEN_STATES.includes(facts.state));
  return [
    ...live.filter(({ facts }) => facts.urgent),
    ...live.filter(({ facts }) => !facts.urgent),
    ...rows.filter(({ facts }) => !OPEN_STATES.includes(facts.state)),
  ];
};

function findInScope({ db, actor }: UserContext, after: string | undefined): Promise<Page<CaseRow>> {
  const scopes = overviewKeysOf(actor);
  if (!scopes.length) throw new AppError('forbidden');
  return cases.listInScopes(db, scopes, after);
}
