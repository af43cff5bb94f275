import { fireEvent, render, screen } from '@testing-library/react';
import { createPage } from '@/screen/page/createPage';
import { phone, resetPhone } from '../../support/phone/taro';

let broken: boolean;
const Fragile = createPage(function Fragile() {
  if (broken) throw new TypeError('no such thing as a lamp');
  return <>路灯</>;
});

beforeEach(() => {
  resetPhone();
  broken = true;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

test('a page that fails is replaced by a plain one and reported once, however often it fails', () => {
  render(<Fragile />);
  expect(screen.getByText('我们这边出了问题')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(screen.getByText('我们这边出了问题')).toBeTruthy();
  expect(phone.logged).toHaveLength(1);
  expect(phone.logged[0]).toContain('no such thing as a lamp');
});

test('another try draws the page again', () => {
  render(<Fragile />);
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(screen.getByText('路灯')).toBeTruthy();
});

test('an address without what the page needs is said in a plain sentence, and leads home', () => {
  const Needy = createPage(({ id }) => <>{id}</>, ['id']);
  phone.params = { id: '不是编号' };
  render(<Needy />);
  expect(screen.getByText('这个地址不完整')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '回首页' }));
  expect(phone.visited).toEqual(['tab /pages/tabs/home']);
});
