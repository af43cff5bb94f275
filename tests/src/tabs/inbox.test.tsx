import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Input, Output } from '@domain/contract';
import { setSession } from '@/cloud/useSession';
import Inbox from '@/pages/tabs/inbox';
import { answer, refuse } from '../../support/phone/render';
import { phone, resetPhone, showAgain } from '../../support/phone/taro';
import { aMe } from '../aMe';
import { monday } from './aCard';

type Entry = Output<'inbox.list'>['entries'][number];
const anEntry = (id: string, part: Partial<Entry> = {}): Entry => ({
  id,
  title: '承办单位已签收，开始办理',
  words: '区水务局已签收，开始办理。',
  where: '锦绣花苑 · 公共设施',
  about: { subject: 'case', id: `case-${id}` },
  at: monday,
  read: true,
  ...part,
});

const list = (entries: Entry[], next?: string) =>
  answer('inbox.list', { entries, unread: entries.filter(({ read }) => !read).length, ...(next && { next }) });

async function open(ask: (after: string | undefined) => unknown) {
  resetPhone();
  phone.cloud = async ({ name, input }) => {
    if (name === 'inbox.list') return ask((input as Input<'inbox.list'>).after);
    return name === 'inbox.markRead' ? answer('inbox.markRead', { entries: [], unread: 0 }) : refuse('internal');
  };
  setSession(aMe({ unread: 1 }));
  render(<Inbox />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const lines = () => screen.queryAllByRole('button', { name: /承办单位已签收/ });

test('a message says what happened, where and by whom, and leads to its case', async () => {
  await open(() => list([anEntry('a')]));
  expect(screen.getByText('区水务局已签收，开始办理。')).toBeTruthy();
  await tap(/锦绣花苑 · 公共设施/);
  expect(phone.visited).toEqual(['to /pages/cases/detail?id=case-a']);
});

test('what was seen counts as read up to the newest, and stays marked while it is looked at', async () => {
  await open(() => list([anEntry('a', { read: false, at: monday + 5 }), anEntry('b')]));
  expect(phone.asked.filter(({ name }) => name === 'inbox.markRead')).toEqual([
    { name: 'inbox.markRead', input: { upTo: monday + 5 } },
  ]);
  expect(screen.getAllByText('新')).toHaveLength(1);
});

test('“该办的已经过了时间”: a task that was due before anybody looked at it is red', async () => {
  await open(() => list([anEntry('a', { read: false, late: true, words: '原定 昨天 周日 17:00 前签收，已经过了。' })]));
  expect(screen.getByText(/已经过了/).className).toBe('inbox__late');
});

test('what is read already is not marked again', async () => {
  await open(() => list([anEntry('a')]));
  expect(phone.asked.map(({ name }) => name)).toEqual(['inbox.list']);
});

describe('earlier messages', () => {
  test('follow below, and one that moved to the next page meanwhile stands there once', async () => {
    await open((after) => (after ? list([anEntry('b'), anEntry('c')]) : list([anEntry('a'), anEntry('b')], '1.b')));
    await tap('看更早的');
    expect(lines()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
  });

  test('that do not come are explained, and the same ones are asked for again', async () => {
    await open((after) => (after ? Promise.reject(new Error('request:fail')) : list([anEntry('a')], '1.a')));
    await tap('看更早的');
    await tap('看更早的');
    expect(phone.modals.map(({ title }) => title)).toEqual(['连不上网络', '连不上网络']);
    expect(phone.asked.map(({ input }) => (input as Input<'inbox.list'>).after)).toEqual([undefined, '1.a', '1.a']);
    expect(lines()).toHaveLength(1);
  });

  test('stay when the screen comes back', async () => {
    await open((after) => (after ? list([anEntry('b')]) : list([anEntry('a')], '1.a')));
    await tap('看更早的');
    await act(async () => showAgain());
    expect(lines()).toHaveLength(2);
  });

  test('stay below a new one that came meanwhile, and one that it pushed down stands there once', async () => {
    const first = [
      [anEntry('b'), anEntry('c')],
      [anEntry('a'), anEntry('b')],
    ];
    await open((after) => (after ? list([anEntry('d')]) : list(first.shift()!, '1.c')));
    await tap('看更早的');
    await act(async () => showAgain());
    expect(lines()).toHaveLength(4);
  });

  test('are asked for again when so many came that there may be some in between', async () => {
    const first = [[anEntry('c')], [anEntry('a')]];
    await open((after) => (after ? list([anEntry('d')]) : list(first.shift()!, '1.c')));
    await tap('看更早的');
    await act(async () => showAgain());
    expect(lines()).toHaveLength(1);
    expect(screen.getByRole('button', { name: '看更早的' })).toBeTruthy();
  });
});

test('an empty inbox says that nothing will be missed', async () => {
  await open(() => list([]));
  expect(screen.getByText('还没有消息')).toBeTruthy();
  expect(screen.getByText(/一条都不会漏/)).toBeTruthy();
});

test('a stranger is led to joining', async () => {
  await open(() => refuse('notSignedIn'));
  expect(screen.getByText('还没有登记')).toBeTruthy();
  expect(screen.getByRole('button', { name: '去登记' })).toBeTruthy();
});
