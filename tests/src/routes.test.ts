import { go, routes } from '@/routes';
import { phone, resetPhone } from '../support/phone/taro';

beforeEach(resetPhone);

test('a page opens on top of the others, and takes the last one’s place when WeChat keeps no more', () => {
  phone.pages = 9;
  go(routes.join());
  phone.pages = 10;
  go(routes.join());
  go(routes.me());
  expect(phone.visited).toEqual(['to /pages/people/join', 'replace /pages/people/join', 'tab /pages/tabs/me']);
});
