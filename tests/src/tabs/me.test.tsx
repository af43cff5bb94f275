import { act, fireEvent, render, screen } from '@testing-library/react';
import { showSession, type Me as Person } from '@/cloud/useSession';
import Me from '@/pages/tabs/me';
import { chooseTypeSize } from '@/ui/typeSize';
import { answer, refuse } from '../../support/render';
import { phone, resetPhone } from '../../support/taro';
import { aMe, anOfficer, aStranger } from '../aMe';

const templates = [
  { key: 'caseProgress', id: 'T-progress', left: 0 },
  { key: 'staffTask', id: 'T-task', left: 2 },
];

async function open(me: Person, subscribes: Record<string, string> = {}) {
  resetPhone();
  chooseTypeSize('normal');
  phone.subscribes = subscribes;
  phone.cloud = async ({ name }) => (name === 'messages.granted' ? answer('messages.granted', { templates: [{ key: 'caseProgress', id: 'T-progress', left: 1 }] }) : refuse('internal'));
  showSession(me);
  render(<Me />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('a resident sees her name, and the doors for staff last and marked as such', async () => {
  await open(aMe());
  expect(screen.getByRole('heading', { name: '林秀兰' })).toBeTruthy();
  const titles = screen.getAllByRole('heading').map((one) => one.getAttribute('aria-label'));
  expect(titles[titles.length - 1]).toBe('工作人员入口');
  await tap(/首次启用/);
  expect(phone.visited).toEqual(['to /pages/people/setup']);
});

test('a stranger is invited to join, and may still have large type and call the hotline', async () => {
  await open(aStranger());
  await tap(/投诉与建议/);
  await tap('去登记');
  expect(phone.calls).toEqual(['12345']);
  expect(phone.visited).toEqual(['to /pages/people/join']);
  expect(screen.queryByRole('heading', { name: '微信提醒' })).toBeNull();
});

test('large type is one tap, at once and for good', async () => {
  await open(aMe());
  await tap(/^大字版，已关闭/, 'switch');
  expect(screen.getByRole('switch', { name: /^大字版，已打开/ }).getAttribute('aria-checked')).toBe('true');
  expect(document.querySelector('.page.large')).not.toBeNull();
  expect(phone.storage.get('typeSize')).toBe('large');
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
    const task = { key: 'staffTask', id: 'T-task', left: 0, longTerm: true as const };
    await open(anOfficer({ templates: [templates[0]!, task] }), { 'T-task': 'accept' });
    expect(screen.getByRole('listitem', { name: '有事等我办时，提醒次数用完了' })).toBeTruthy();
    await tap('再允许一次');
    expect(phone.subscribed).toEqual([['T-task']]);

    await act(async () => showSession(anOfficer({ templates: [templates[0]!, { ...task, left: 1 }] })));
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
    await open(anOfficer({ templates }));
    expect(screen.getByRole('listitem', { name: '有事等我办时，还能提醒 2 次' })).toBeTruthy();
  });
});

describe('posts', () => {
  test('of an officer are listed, and she sees no door for the first start', async () => {
    await open(anOfficer());
    expect(screen.getByText('和平社区 · 网格员')).toBeTruthy();
    expect(screen.queryByText('首次启用')).toBeNull();
    expect(screen.queryByText('邀请工作人员')).toBeNull();
  });

  test('are offered by the centre alone', async () => {
    await open(aMe({ roles: ['resident', 'centre'], posts: [{ role: 'centre', unit: 'd', grids: [], unitName: '' }] }));
    await tap('邀请工作人员');
    expect(phone.visited).toEqual(['to /pages/people/invite']);
  });
});
