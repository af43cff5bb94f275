import type { CaseRow } from '@domain/cases/record';
import { worklistKeysOf } from '@domain/cases/queues';
import { overviewKeysOf } from '@domain/cases/scopes';
import { visibilityOf } from '@domain/cases/visibility';
import { viewCaseCard, type CaseCard, type CaseListView } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import type { UserContext } from '../../../platform/context';
import * as cases from '../case-repository';
import { createDecisionContext } from '../case-store';
import * as supports from '../supports/support-repository';

type List = ParsedInput<'cases.list'>['list'];
type CasePage = { rows: CaseRow[]; more: boolean };

const LISTS: Record<List, (context: UserContext, page: number) => Promise<CasePage>> = {
  mine: ({ db, actor }, page) => cases.listReportedBy(db, actor.personId, page),
  supported: findSupported,
  work: ({ db, actor }, page) => cases.listInQueues(db, worklistKeysOf(actor), page),
  unit: findInScope,
};

/** One list as the caller may see it. */
export async function showList(list: List, page: number, context: UserContext): Promise<CaseListView> {
  const { rows, more } = await LISTS[list](context, page);
  const cards = (await Promise.all(rows.map((row) => toCards(row, context, list === 'supported')))).flat();
  // a case may wait in a queue of somebody who must not decide on it, because nobody judges their own work
  return { cases: list === 'work' ? cards.filter(({ actions }) => actions.length > 0) : cards, more };
}

async function toCards(row: CaseRow, context: UserContext, isSupported: boolean): Promise<CaseCard[]> {
  const { actor } = context;
  const visibility = visibilityOf(row.facts, actor, isSupported);
  if (!visibility) return [];
  return [viewCaseCard(row, { actor, visibility, context: await createDecisionContext(context, row.facts) })];
}

async function findSupported({ db, actor }: UserContext, page: number): Promise<CasePage> {
  const { ids, more } = await supports.listCaseIds(db, actor.personId, page);
  const rows = await cases.listByIds(db, ids);
  return { rows: ids.flatMap((id) => rows.filter(({ facts }) => facts.id === id)), more };
}

function findInScope({ db, actor }: UserContext, page: number): Promise<CasePage> {
  const scopes = overviewKeysOf(actor);
  if (!scopes.length) throw new AppError('forbidden');
  return cases.listInScopes(db, scopes, page);
}
