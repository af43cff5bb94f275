import { act, fireEvent, render, screen } from '@testing-library/react';
import Home from '@/pages/tabs/home';
import Me from '@/pages/tabs/me';
import { answer } from '../../support/phone/render';
import { phone, resetPhone } from '../../support/phone/taro';
import { aMe } from '../aMe';

// nobody has asked yet who holds the phone, and there is no network

beforeEach(resetPhone);
const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('without a network the first screen says so, and one may still write down what is wrong', async () => {
  render(<Home />);
  expect(await screen.findByText('连不上网络')).toBeTruthy();
  expect(screen.getByText('遇到危险，请先打电话')).toBeTruthy();
  await tap('我要反映');
  expect(phone.visited).toEqual(['to /pages/report/report']);
});

test('without a network large type and the hotline still work, and asking again brings the rest', async () => {
  render(<Me />);
  await act(async () => undefined);
  await tap('换成大字');
  await tap(/投诉与建议/);
  expect(phone.storage.get('typeSize')).toBe('large');
  expect(phone.calls).toEqual(['12345']);
  phone.cloud = async () => answer('people.me', aMe());
  await tap('再试一次');
  expect(screen.getByRole('heading', { name: '林秀兰' })).toBeTruthy();
});
