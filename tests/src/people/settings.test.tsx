import { act, fireEvent, screen } from '@testing-library/react';
import { setSession, type Me as Person } from '@/cloud/useSession';
import Settings from '@/pages/people/settings';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe, anOfficer, aStranger } from '../aMe';

const templates = [
  { key: 'caseProgress', id: 'T-progress', remaining: 0 },
  { key: 'staffTask', id: 'T-task', remaining: 2 },
] as const;

async function open(me: Person, subscribes: Record<string, string> = {}) {
  setSession(me);
  renderPage(<Settings />, {
    answers: {
      'messages.grantSubscriptions': () =>
        answer('messages.grantSubscriptions', { templates: [{ key: 'caseProgress', id: 'T-progress', remaining: 1 }] }),
    },
  });
  phone.subscribes = subscribes;
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('a resident finds the entries for staff last, and marked as such', async () => {
  await open(aMe());
  const titles = screen.getAllByRole('heading').map((one) => one.getAttribute('aria-label'));
  expect(titles[titles.length - 1]).toBe('工作人员入口');
  await tap(/首次启用/);
  await tap('我收到了岗位邀请');
  await tap(/隐私说明/);
  expect(phone.visited).toEqual(['to /pages/people/setup', 'to /pages/people/accept', 'to /pages/people/privacy']);
});

test('an officer may take another position, and sees no entry for the first start', async () => {
  await open(anOfficer());
  expect(screen.getByText('我收到了岗位邀请')).toBeTruthy();
  expect(screen.queryByText('首次启用')).toBeNull();
});

test('a stranger has nothing to set but may read what is kept of them', async () => {
  await open(aStranger());
  expect(screen.getByText('隐私说明')).toBeTruthy();
  expect(screen.queryByText('工作人员入口')).toBeNull();
  expect(screen.queryByRole('heading', { name: '微信提醒' })).toBeNull();
});

describe('messages through WeChat', () => {
  test('are counted after one more was allowed', async () => {
    await open(aMe({ templates: templates.slice(0, 1) }), { 'T-progress': 'accept' });
    expect(screen.getByText('提醒次数用完了')).toBeTruthy();
    await tap('再允许一次');
    expect(await screen.findByText('还能提醒 1 次')).toBeTruthy();
    expect(phone.modals).toEqual([]);
  });

  test('that were not allowed take nothing away, and the tap is not met with silence', async () => {
    await open(aMe({ templates: templates.slice(0, 1) }), { 'T-progress': 'reject' });
    await tap('再允许一次');
    expect(phone.modals).toEqual([{ title: '没有开启提醒，“消息”里照样看得到' }]);
  });

  test('of a long-term kind are on or off, asked for by themselves, and not again while they are on', async () => {
    const task = { key: 'staffTask', id: 'T-task', remaining: 0, longTerm: true as const };
    await open(anOfficer({ templates: [templates[0], task] }), { 'T-task': 'accept' });
    expect(screen.getByRole('listitem', { name: '有事等我办时，提醒次数用完了' })).toBeTruthy();
    await tap('再允许一次');
    expect(phone.subscribed).toEqual([['T-task']]);

    await act(async () => setSession(anOfficer({ templates: [templates[0], { ...task, remaining: 1 }] })));
    expect(screen.getByRole('listitem', { name: '有事等我办时，已开启，一直提醒' })).toBeTruthy();
    await tap('再允许一次');
    expect(phone.subscribed).toEqual([['T-task'], ['T-progress']]);
  });

  test.each([
    ['are switched off in WeChat', { mainSwitch: false, itemSettings: {} }],
    ['were refused for good', { mainSwitch: true, itemSettings: { 'T-progress': 'reject' } }],
  ])('that %s are turned on again in its settings', async (_, subscriptions) => {
    await open(aMe({ templates: templates.slice(0, 1) }));
    phone.subscriptions = subscriptions;
    await tap('再允许一次');
    expect(phone.modals).toMatchObject([{ title: '提醒关着' }]);
    expect(phone.visited).toEqual(['openSetting']);
  });

  test('tell an officer of new work too', async () => {
    await open(anOfficer({ templates: [...templates] }));
    expect(screen.getByRole('listitem', { name: '有事等我办时，还能提醒 2 次' })).toBeTruthy();
  });
});
