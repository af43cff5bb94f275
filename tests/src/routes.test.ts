import { go, parseStation, routes } from '@/routes';
import { phone, resetPhone } from '../support/taro';

beforeEach(resetPhone);

test('a page opens on top of the others, and takes the last one’s place when WeChat keeps no more', () => {
  phone.pages = 9;
  go(routes.join());
  phone.pages = 10;
  go(routes.join());
  go(routes.me());
  expect(phone.visited).toEqual(['to /pages/people/join', 'replace /pages/people/join', 'tab /pages/tabs/me']);
});

test('a damaged code names no station, and breaks nothing', () => {
  for (const read of ['pages/places/station?scene=%', 'x?scene=%E0%A4%A', 'x?scene=s%3D..%2F..', '%'])
    expect(parseStation(read)).toBeUndefined();
  expect(parseStation('pages/places/station?scene=s%3Dst1')).toBe('st1');
});
