import { act, fireEvent, screen } from '@testing-library/react';
import type { IdentityAccessesView, IdentityAccessView } from '@domain/people/identity-access';
import { momentOf } from '@domain/time';
import IdentityAccesses from '@/pages/people/identity-accesses';
import Privacy from '@/pages/people/privacy';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const NOW = momentOf('2026-11-21', 600);
const look = (part: Partial<IdentityAccessView> = {}): IdentityAccessView => ({
  id: 'o1',
  at: NOW - 86_400_000,
  role: 'desk',
  unitName: '和平社区',
  reason: 'change',
  subject: 'booking',
  about: 'b1',
  ...part,
});
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
async function open(access?: IdentityAccessesView) {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  renderPage(<IdentityAccesses />, {
    answers: {
      'people.identityAccesses': (input) =>
        !access
          ? refuse('notSignedIn')
          : (input as { after?: string }).after === undefined
            ? answer('people.identityAccesses', access)
            : answer('people.identityAccesses', { own: [look({ id: 'o2', reason: 'lost' })] }),
      'people.unitAccesses': () =>
        answer('people.unitAccesses', { identityAccesses: [look({ id: 'o9', reason: 'counter' })] }),
    },
  });
  await act(async () => undefined);
}

test('nobody looked yet is said with what would be seen here', async () => {
  await open({ own: [] });
  expect(screen.getByText('还没有人看过')).toBeTruthy();
  expect(screen.getByText(/得先选原因，这里马上就有记录。$/)).toBeTruthy();
  expect(screen.queryByText('工作人员看别人的信息')).toBeNull();
});

test('each look says in which post, when and why, and leads to what it was about', async () => {
  await open({ own: [look()] });
  await tap('和平社区 · 社区接单员，昨天 周五 10:00 · 预约有变化，要告诉他');
  expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b1']);
});

test('earlier ones come a page at a time, below those before', async () => {
  await open({ own: [look()], next: '1.o1' });
  await tap('看更早的');
  expect(phone.asked.map(({ input }) => input)).toEqual([{}, { after: '1.o1' }]);
  expect(screen.getAllByRole('button', { name: /^和平社区/ })).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
});

test('what a unit looked at goes on page by page too', async () => {
  await open({
    own: [],
    staff: { days: 30, units: [{ unitName: '和平社区', count: 21 }], identityAccesses: [look()], next: '1.o1' },
  });
  await tap('看更早的');
  expect(phone.asked.map(({ name, input }) => [name, input])).toEqual([
    ['people.identityAccesses', {}],
    ['people.unitAccesses', { after: '1.o1' }],
  ]);
  expect(screen.getAllByRole('button', { name: /^和平社区/ })).toHaveLength(2);
});

test('staff see how often each unit looked', async () => {
  await open({
    own: [],
    staff: { days: 30, units: [{ unitName: '和平社区', count: 3 }], identityAccesses: [look()] },
  });
  expect(screen.getByText('近 30 天看了几次，看一次记一次。')).toBeTruthy();
  expect(screen.getByText('3 次')).toBeTruthy();
});

test('staff who did not look are told that', async () => {
  await open({ own: [], staff: { days: 30, units: [], identityAccesses: [] } });
  expect(screen.getByText('近 30 天没有看过。')).toBeTruthy();
});

test('a stranger is led to join', async () => {
  await open();
  expect(screen.getByRole('button', { name: '去登记' })).toBeTruthy();
});

test('the privacy notice leads here', async () => {
  renderPage(<Privacy />);
  await tap('谁看过我的信息，工作人员看您的称呼和电话，每一次都有记录');
  expect(phone.visited).toEqual(['to /pages/people/identity-accesses']);
});
