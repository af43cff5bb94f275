import { act, fireEvent, screen, within } from '@testing-library/react';
import type { HeldPositionView, PositionsView } from '@domain/people/positions';
import { momentOf } from '@domain/time';
import { setSession, type Me } from '@/cloud/useSession';
import Positions from '@/pages/people/positions/positions';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe } from '../aMe';
import { samplePlaces } from './sample-places';

const NOW = momentOf('2026-11-21', 600);
const held = (part: Partial<HeldPositionView>): HeldPositionView => ({
  role: 'handler',
  unit: 'heping',
  grids: [],
  person: 'p1',
  me: false,
  ...part,
});
const view = (part: Partial<PositionsView> = {}): PositionsView => ({
  unit: { id: 'heping', name: '和平社区' },
  leads: true,
  held: [held({ name: '二组老吴', since: NOW - 3 * 86_400_000 }), held({ role: 'leader', person: 'p2', me: true })],
  invitations: [{ role: 'desk', unit: 'heping', invitation: 'i1', expiresAt: NOW + 86_400_000 }],
  ...part,
});
const leader: Me = aMe({ roles: ['resident', 'leader'] });

async function open(me: Me, view: PositionsView, params: Record<string, string> = {}) {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  setSession(me);
  renderPage(<Positions />, {
    params,
    answers: {
      'people.positions': () => answer('people.positions', view),
      'people.endPosition': () => answer('people.endPosition', me),
      'people.withdrawInvitation': () => answer('people.withdrawInvitation', { ...view, invitations: [] }),
      'places.list': () => answer('places.list', samplePlaces),
    },
  });
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const inSheet = (name: string) =>
  act(async () => void fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name })));
const sent = (command: string) => phone.asked.filter(({ name }) => name === command).map(({ input }) => input);

test('a leader ends a colleague’s position, after being told what becomes of the work', async () => {
  await open(leader, view());
  expect(screen.getByText('11月18日 周三到岗 · 结束岗位')).toBeTruthy();
  await tap(/^承办员 · 二组老吴/);
  expect(within(screen.getByRole('dialog')).getByText(/手上没办完的事会放回去/)).toBeTruthy();
  expect(sent('people.endPosition')).toEqual([]);
  await inSheet('结束岗位');
  expect(sent('people.endPosition')).toEqual([{ role: 'handler', unit: 'heping', person: 'p1' }]);
  expect(sent('people.positions')).toHaveLength(2);
});

test('one’s own is given back', async () => {
  await open(leader, view());
  await tap(/^承办单位负责人 · 没有留称呼（我）/);
  await inSheet('交出岗位');
  expect(sent('people.endPosition')).toEqual([{ role: 'leader', unit: 'heping' }]);
});

test('an invitation that went to the wrong person is taken back', async () => {
  await open(leader, view());
  await tap(/^社区接单员，/);
  await inSheet('收回');
  expect(sent('people.withdrawInvitation')).toEqual([{ unit: 'heping', invitation: 'i1' }]);
  expect(screen.queryByText('还没用的邀请')).toBeNull();
});

test('the centre finds a unit by a few letters', async () => {
  await open(aMe({ roles: ['resident', 'centre'] }), view());
  const [first, second] = samplePlaces.units;
  fireEvent.change(screen.getByRole('textbox', { name: '单位的名字' }), { target: { value: first!.name } });
  expect(screen.queryByRole('button', { name: second!.name })).toBeNull();
  await tap(first!.name);
  expect(phone.visited).toEqual([`to /pages/people/positions/positions?id=${first!.id}`]);
});

test('others see their own alone', async () => {
  await open(
    aMe({ roles: ['resident', 'desk'] }),
    view({ leads: false, held: [held({ role: 'desk', me: true })], invitations: [] }),
  );
  expect(screen.getByText('和平社区 · 我的岗位')).toBeTruthy();
});

test('a supervisor goes on to what the desks book for guests', async () => {
  await open(aMe({ roles: ['resident', 'supervisor'] }), view());
  await tap(/^替居民订的情况/);
  expect(phone.visited).toEqual(['to /pages/hall-admin/guests/guests']);
});
