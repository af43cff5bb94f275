import { act, fireEvent, render, screen } from '@testing-library/react';
import { setSession, type Me as Person } from '@/cloud/useSession';
import Me from '@/pages/tabs/me';
import { setTypeSize } from '@/device/typeSize';
import { phone, resetPhone } from '../../support/phone/taro';
import { aMe, anOfficer, aStranger } from '../aMe';

async function open(me: Person) {
  resetPhone();
  setTypeSize('normal');
  setSession(me);
  render(<Me />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('a resident sees their name and what is theirs; what one seldom needs is one page further', async () => {
  await open(aMe());
  expect(screen.getByRole('heading', { name: '林秀兰' })).toBeTruthy();
  await tap('我的预约');
  await tap(/^我的登记/);
  await tap(/^设置/);
  expect(phone.visited).toEqual(['to /pages/bookings/mine', 'to /pages/people/join', 'to /pages/people/settings']);
});

test('a stranger is invited to join, and may still have large type, call the hotline and read what is kept of them', async () => {
  await open(aStranger());
  await tap('换成大字');
  await tap(/投诉与建议/);
  await tap('隐私说明');
  await tap('去登记');
  expect(phone.storage.get('typeSize')).toBe('large');
  expect(phone.calls).toEqual(['12345']);
  expect(phone.visited).toEqual(['to /pages/people/privacy', 'to /pages/people/join']);
});

test('large type is one tap, at once and for good, and so is the way back', async () => {
  await open(aMe());
  await tap('换成大字');
  expect(document.querySelector('.page.large')).not.toBeNull();
  expect(phone.storage.get('typeSize')).toBe('large');
  await tap('换回普通字');
  expect(document.querySelector('.page.large')).toBeNull();
  expect(phone.storage.get('typeSize')).toBe('normal');
});

test('positions, and the pages that come with them, are the rows that the cloud offers', async () => {
  const position = { page: 'people/positions/positions', params: { id: 'c1' }, icon: 'building' as const };
  const invite = { page: 'people/invite', icon: 'people' as const, title: '邀请工作人员' };
  await open(anOfficer({ links: { own: [], work: [{ ...position, title: '和平社区 · 网格员' }, invite], home: [] } }));
  expect(screen.getByText('我的岗位')).toBeTruthy();
  await tap('和平社区 · 网格员');
  await tap('邀请工作人员');
  expect(phone.visited).toEqual(['to /pages/people/positions/positions?id=c1', 'to /pages/people/invite']);
});
