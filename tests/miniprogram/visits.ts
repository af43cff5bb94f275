import { ask, dump } from '../support/sample-town';

/** Who may open each page, and with what. */
export type Visit = { page: string; who: string; query?: () => Promise<string> };

const caseOf = (list: 'unit' | 'mine') => async (who: string) => {
  const { cases } = (await ask(who, 'cases.list', { list, page: 0 })) as { cases: { id: string }[] };
  if (!cases[0]) throw new Error(`${who} has no case`);
  return `?id=${cases[0].id}`;
};
const station = async () => `?id=${(await dump<{ _id: string; kind: string }>('places')).find(({ kind }) => kind === 'station')?._id}`;

/** Every page, opened by somebody who may; a page with two faces by two people. */
export const visits: Visit[] = [
  { page: 'pages/tabs/home', who: 'lin' },
  { page: 'pages/tabs/home', who: 'gao' },
  { page: 'pages/tabs/cases', who: 'gao' },
  { page: 'pages/tabs/cases', who: 'lin' },
  { page: 'pages/tabs/inbox', who: 'chen' },
  { page: 'pages/tabs/me', who: 'sun' },
  { page: 'pages/cases/report', who: 'lin' },
  { page: 'pages/cases/detail', who: 'gao', query: () => caseOf('unit')('gao') },
  { page: 'pages/cases/detail', who: 'lin', query: () => caseOf('mine')('lin') },
  { page: 'pages/people/join', who: 'visitor' },
  { page: 'pages/people/privacy', who: 'visitor' },
  { page: 'pages/people/invite', who: 'gao' },
  { page: 'pages/people/accept', who: 'visitor' },
  { page: 'pages/people/setup', who: 'visitor' },
  { page: 'pages/places/station', who: 'lin', query: station },
];

export const addressOf = async ({ page, query }: Visit): Promise<string> => `/${page}${(await query?.()) ?? ''}`;
