import type { CaseRow } from '@domain/cases/record';
import { worklistKeysOf } from '@domain/cases/queues';
import { overviewKeysOf } from '@domain/cases/scopes';
import { visibilityOf } from '@domain/cases/visibility';
import { viewCaseCard, type CaseCard, type CaseListView } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import { rulesForVersion, type Settings } from '@domain/settings/settings';
import type { UserContext } from '../../platform/context';
import * as cases from './case-repository';
import * as supports from './support-repository';

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
  const settings = await context.settings();
  const cards = rows.flatMap((row) => toCards(row, context, settings, list === 'supported'));
  // a case may wait at one's desk and still not be one's own to decide: nobody judges his own work
  return { cases: list === 'work' ? cards.filter(({ actions }) => actions.length > 0) : cards, more };
}

function toCards(row: CaseRow, { actor, now, calendar }: UserContext, settings: Settings, joined: boolean): CaseCard[] {
  const visibility = visibilityOf(row.facts, actor, joined);
  const decisionContext = {
    rules: rulesForVersion(settings, row.facts.rulesVersion),
    calendar: calendar(settings),
    now,
  };
  return visibility ? [viewCaseCard(row, { actor, visibility, context: decisionContext })] : [];
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
