import { act, fireEvent, screen } from '@testing-library/react';
import type { Input, Output } from '@domain/contract';
import Halls from '@/pages/halls/halls';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const card = (n: number) => ({ id: `h${n}`, name: `第${n}中心`, address: '阳光路1号', communityName: '阳光社区' });
const pages: Record<string, Output<'halls.list'>> = {
  first: { halls: [card(1), card(2)], next: 'h2.h2' },
  'h2.h2': { halls: [card(3)] },
};

test('more halls than one answer holds are shown page by page, those before stay', async () => {
  renderPage(<Halls />, {
    answers: { 'halls.list': (input) => answer('halls.list', pages[(input as Input<'halls.list'>).after ?? 'first']!) },
  });
  await act(async () => undefined);
  expect(screen.getAllByText(/中心$/)).toHaveLength(2);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '看后面的' })));
  expect(screen.getAllByText(/中心$/).map(({ textContent }) => textContent)).toEqual(['第1中心', '第2中心', '第3中心']);
  expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull();
  expect(phone.asked.filter(({ name }) => name === 'halls.list').map(({ input }) => input)).toEqual([
    {},
    { after: 'h2.h2' },
  ]);
});
