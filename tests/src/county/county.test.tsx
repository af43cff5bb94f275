import { act, fireEvent, screen } from '@testing-library/react';
import type { Output } from '@domain/contract';
import County from '@/pages/county/county';
import { aMe } from '../aMe';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const version: Output<'county.show'> = {
  ...{ version: 'v1', at: Date.parse('2026-03-02T09:00:00+08:00') },
  rows: [
    { sheet: '单位', count: 11 },
    { sheet: '小区', count: 14 },
  ],
};
const clean: Output<'county.check'> = { errors: 0, warnings: 0, problems: [] };
const broken: Output<'county.check'> = {
  ...{ errors: 1, warnings: 3 },
  problems: [{ place: '表“网格” 第 4 行 “户数”', text: '“约两百”不是数字，请只填数字。', isError: true }],
};
const plan: Output<'county.plan'> = {
  ...{ base: 'v1', version: 'v2', warnings: 0, unchanged: 24, remaining: 2 },
  counts: [{ sheet: '小区', new: 1, changed: 1, ended: 1 }],
  changes: [
    {
      kind: 'ended',
      sheet: '小区',
      name: '粮站家属院（lz）',
      cells: [],
      touched: { cases: 3, bookings: 0, positions: 0 },
    },
    {
      kind: 'changed',
      sheet: '小区',
      name: '锦绣花园（jx）',
      cells: [{ column: '名称', from: '锦绣家园', to: '锦绣花园' }],
    },
  ],
};

async function open(answers: Parameters<typeof renderPage>[1] & object = {}) {
  renderPage(<County />, {
    answers: {
      'people.me': () => answer('people.me', aMe()),
      'county.show': () => answer('county.show', version),
      'county.check': () => answer('county.check', clean),
      'county.plan': () => answer('county.plan', plan),
      ...answers.answers,
    },
  });
  phone.chatFile = 'tmp/county.xlsx';
  phone.files.set('tmp/county.xlsx', new Uint8Array([1]));
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const asked = () => phone.asked.map(({ name }) => name).filter((name) => name.startsWith('county.'));

test('the centre sees what serves now, and picks a workbook from a chat', async () => {
  await open();
  expect(screen.getByText('单位 11 行，小区 14 行')).toBeTruthy();
  expect(screen.getByText('2026年3月2日 启用')).toBeTruthy();
  await tap('从聊天里选文件');
  expect([...phone.uploads.keys()][0]).toMatch(/\/county\.xlsx$/);
  expect(asked()).toEqual(['county.show', 'county.check', 'county.plan']);
  for (const words of ['新增 1，修改 1，停用 1', '粮站家属院（lz）', '还有 3 件事在办', '名称：锦绣家园 → 锦绣花园'])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText('还有 2 行变化没有列出。')).toBeTruthy();
});

test('a workbook with errors names them and offers another file, never to be applied', async () => {
  await open({ answers: { 'county.check': () => answer('county.check', broken) } });
  await tap('从聊天里选文件');
  expect(screen.getByText('表“网格” 第 4 行 “户数”')).toBeTruthy();
  expect(screen.getByText('还有 3 处没有列出，改好上面的再选一次文件。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '启用这一版' })).toBeNull();
  expect(asked()).not.toContain('county.plan');
});

test('is applied after a question, against the version that was looked at; the page shows the new one', async () => {
  const next = { ...version, version: 'v2', rows: [{ sheet: '单位', count: 12 }] };
  await open({ answers: { 'county.apply': () => answer('county.apply', next) } });
  await tap('从聊天里选文件');
  phone.confirms = false;
  await tap('启用这一版');
  expect(asked()).not.toContain('county.apply');
  phone.confirms = true;
  await tap('启用这一版');
  expect(phone.modals.every(({ confirmText = '' }) => confirmText.length <= 4)).toBe(true); // WeChat's limit
  expect(phone.asked.find(({ name }) => name === 'county.apply')?.input).toMatchObject({ base: 'v1', version: 'v2' });
  expect(screen.getByText('单位 12 行')).toBeTruthy();
});

test('a workbook that changes nothing cannot be applied', async () => {
  await open({ answers: { 'county.plan': () => answer('county.plan', { ...plan, counts: [], changes: [] }) } });
  await tap('从聊天里选文件');
  expect(screen.getByText('和现在用的一样，没有变化，不用启用。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '启用这一版' })).toBeNull();
});

test.each([
  ['county.locked', /加了密码/],
  ['county.tooLarge', /文件太大/],
  ['county.notWorkbook', /打不开这个文件/],
])('a file that is refused says why: %s', async (reason, words) => {
  await open({ answers: { 'county.check': () => refuse('ruleBroken', reason) } });
  await tap('从聊天里选文件');
  expect(phone.modals.map((modal) => modal.content).join()).toMatch(words);
  expect(screen.getByRole('button', { name: '从聊天里选文件' })).toBeTruthy();
});

test('when somebody else was faster the sentence says to look again', async () => {
  await open({ answers: { 'county.apply': () => refuse('conflict', 'county.overtaken') } });
  await tap('从聊天里选文件');
  await tap('启用这一版');
  expect(phone.modals.map((modal) => modal.content).join()).toMatch(/别的管理员刚换了一版数据/);
});

test('who closes the picker stays where they were', async () => {
  await open();
  phone.chatFile = undefined;
  await tap('从聊天里选文件');
  expect(asked()).toEqual(['county.show']);
});
