import type { GuestUseView } from '@domain/bookings/guest-use';
import Guests from '@/pages/hall-admin/guests/guests';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { openPage, sees, tap } from '../openPage';

const hallUse = (part: Partial<GuestUseView['halls'][number]> = {}): GuestUseView['halls'][number] => ({
  ...{ id: 'h1', name: '阳光里大厅', communityName: '阳光社区', bookings: 0, withoutPhone: 0 },
  ...{ desks: [], sharedPhones: [] },
  ...part,
});

const openGuests = (first: GuestUseView, then?: GuestUseView) =>
  openPage(<Guests />, {
    answers: {
      'halls.guestUse': (input) => answer('halls.guestUse', (input as { after?: string }).after ? then! : first),
    },
  });

test('a supervisor sees who booked how much for guests, and telephones that several names share', async () => {
  await openGuests({
    days: 30,
    halls: [
      hallUse({
        ...{ bookings: 41, withoutPhone: 12, sharedPhones: [{ people: 9, bookings: 27 }] },
        desks: [
          { person: 'a', name: '窗口小高', bookings: 40, withoutPhone: 12 },
          { person: 'b', bookings: 1, withoutPhone: 0 },
        ],
      }),
    ],
  });
  sees(
    '最近 30 天，各站点替没带手机的居民订了多少。',
    '41 次，其中 12 次没留电话',
    '窗口小高',
    '没有留称呼的同事',
    '1 次',
    '有 1 个电话，名下不止一个人',
    '9 个名字，共 27 次',
  );
});

test('halls after the first page are there too, and one where nothing was booked says so', async () => {
  await openGuests(
    { days: 30, halls: [hallUse()], next: '0.h1' },
    { days: 30, halls: [hallUse({ id: 'h2', name: '和平大厅' })] },
  );
  sees('没有替人订过。');
  await tap('看更多');
  sees('阳光社区 · 和平大厅');
  expect(phone.asked.filter(({ name }) => name === 'halls.guestUse').map(({ input }) => input)).toEqual([
    {},
    { after: '0.h1' },
  ]);
});

test('who supervises no hall is told so', async () => {
  await openGuests({ days: 30, halls: [] });
  sees('您管的站点里没有服务大厅。');
});
