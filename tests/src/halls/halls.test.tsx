import { act, fireEvent, screen } from '@testing-library/react';
import type { Input, Output } from '@domain/contract';
import Halls from '@/pages/halls/halls';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const card = (n: number) => ({ id: `h${n}`, name: `第${n}中心`, address: '阳光路1号', communityName: '阳光社区' });
const pages: Output<'halls.list'>[] = [{ halls: [card(1), card(2)], more: true }, { halls: [card(3)] }];

test('more halls than one answer holds are shown page by page, those before stay', async () => {
  renderPage(<Halls />, {
    answers: { 'halls.list': (input) => answer('halls.list', pages[(input as Input<'halls.list'>).page ?? 0]!) },
  });
  await act(async () => undefined);
  expect(screen.getAllByText(/中心$/)).toHaveLength(2);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '看后面的' })));
  expect(screen.getAllByText(/中心$/).map(({ textContent }) => textContent)).toEqual(['第1中心', '第2中心', '第3中心']);
  expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull();
  expect(phone.asked.filter(({ name }) => name === 'halls.list').map(({ input }) => input)).toEqual([
    { page: 0 },
    { page: 1 },
  ]);
});
