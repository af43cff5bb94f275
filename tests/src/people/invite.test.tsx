import { act, fireEvent, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import Invite from '@/pages/people/invite';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { samplePlaces } from './sample-places';

const CODE = 'capin3sf36px6mj2hdi4anjm';
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  Object.assign(Taro, { setClipboardData: async ({ data }: { data: string }) => void copied.push(data) });
});

async function open() {
  const offered = () =>
    answer('people.invite', {
      code: CODE,
      role: 'handler',
      unitName: '县水务局',
      expiresAt: Date.parse('2027-03-01T02:00:00Z'),
    });
  renderPage(<Invite />, {
    answers: { 'places.list': () => answer('places.list', samplePlaces), 'people.invite': offered },
  });
  await act(async () => undefined);
}
const tap = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const pick = (name: string) => tap(name, 'radio');
const sent = () => phone.asked.filter(({ name }) => name === 'people.invite').map(({ input }) => input);
const unitsShown = () =>
  samplePlaces.units.map(({ name }) => name).filter((name) => screen.queryByRole('radio', { name }));

test('an officer is invited for a grid of their own community', async () => {
  await open();
  await pick('网格员');
  expect(unitsShown()).toEqual(['和平社区', '东风社区']);
  await pick('和平社区');
  expect(screen.queryByRole('checkbox', { name: '东风第一网格' })).toBeNull();
  await tap('和平第二网格', 'checkbox');
  await tap('生成邀请码');
  expect(sent()).toMatchObject([{ role: 'gridOfficer', unit: 'heping', grids: ['h2'] }]);
});

test('another community does not inherit the grids of the first', async () => {
  await open();
  await pick('网格员');
  await pick('和平社区');
  await tap('和平第二网格', 'checkbox');
  await pick('东风社区');
  await tap('生成邀请码');
  expect(sent()).toEqual([]);
  expect(screen.getByRole('alert', { name: '请至少选一个网格。' })).toBeTruthy();
});

test('a unit that does not fit the new post is asked again', async () => {
  await open();
  await pick('承办员');
  await pick('县水务局');
  await pick('社区接单员');
  await tap('生成邀请码');
  expect(sent()).toEqual([]);
  expect(screen.getByRole('alert', { name: '请选单位。' })).toBeTruthy();
});

test('the invitation is copied as a message that says what to do with it', async () => {
  await open();
  await pick('承办员');
  await pick('县水务局');
  await tap('生成邀请码');
  expect(screen.getByText('capi n3sf 36px 6mj2 hdi4 anjm')).toBeTruthy();
  await tap('复制邀请');
  expect(copied[0]).toContain(CODE);
  expect(copied[0]).toContain('县水务局承办员');
  expect(phone.modals).toEqual([{ title: '已复制，请粘贴给对方' }]);
  await tap('再邀请一位');
  expect(screen.getAllByRole('radio').every((one) => one.getAttribute('aria-checked') === 'false')).toBe(true);
});
