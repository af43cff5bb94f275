import { existsSync } from 'node:fs';
import path from 'node:path';
import { POSITION_ROLES, type PositionRole } from '@domain/people/actor';
import { linksFor } from '@domain/people/links';
import { stranger, type Person } from '@domain/people/person';

const pages = path.resolve(__dirname, '../../../src/pages');
const personWith = (...roles: PositionRole[]): Person => ({
  ...stranger('gao'),
  positions: roles.map((role) => ({ role, unit: 'c1', grids: [] })),
});
const titlesOf = (...roles: PositionRole[]) =>
  linksFor(personWith(...roles), { c1: '和平社区' }).work.map(({ title }) => title);

test('who works somewhere finds the position under 我的岗位, and what comes with it; a home is none', () => {
  expect(titlesOf('resident')).toEqual([]);
  expect(titlesOf('resident', 'gridOfficer', 'desk')).toEqual([
    '和平社区 · 网格员',
    '和平社区 · 社区接单员',
    '吹哨报到',
    '确认住户',
    '专项治理',
  ]);
});

test('whoever may come to joint meetings finds them', () => {
  for (const role of ['handler', 'leader', 'supervisor', 'centre'] as const)
    expect(titlesOf(role)).toContain('联席会议');
  for (const role of ['desk', 'gridOfficer', 'verifier'] as const) expect(titlesOf(role)).not.toContain('联席会议');
});

test('everybody finds the wall from home, also who has not joined', () => {
  for (const person of [stranger('new'), personWith('resident'), personWith('desk')])
    expect(linksFor(person, {}).home.map(({ page }) => page)).toContain('walls/wall');
});

test('who has not joined finds from home who is responsible; whoever has, among what is theirs', () => {
  const isOffered = (links: { page: string }[]) => links.some(({ page }) => page === 'places/contacts');
  const [newcomer, resident] = [linksFor(stranger('new'), {}), linksFor(personWith('resident'), {})];
  expect([isOffered(newcomer.home), isOffered(resident.home), isOffered(resident.own)]).toEqual([true, false, true]);
});

test('a stranger is offered nothing of their own yet', () => {
  expect(linksFor(stranger('new'), {}).own).toEqual([]);
  expect(linksFor(personWith('resident'), {}).own.map(({ title }) => title)).toContain('谁看过我的信息');
});

test('only the centre is offered to invite, and the positions of all units', () => {
  expect(titlesOf('centre')).toEqual(expect.arrayContaining(['邀请工作人员', '各单位的岗位']));
  for (const role of POSITION_ROLES.filter((one) => one !== 'centre'))
    expect(titlesOf(role)).not.toContain('邀请工作人员');
});

test('the county’s workbook is the centre’s', () => {
  expect(titlesOf('centre')).toContain('区县数据表');
  for (const role of POSITION_ROLES.filter((one) => one !== 'centre'))
    expect(titlesOf(role)).not.toContain('区县数据表');
});

test('every row leads to a page that the app has', () => {
  const { own, work, home } = linksFor(personWith(...POSITION_ROLES), {});
  const missing = [...own, ...work, ...home].filter(({ page }) => !existsSync(path.join(pages, `${page}.tsx`)));
  expect(missing).toEqual([]);
});
