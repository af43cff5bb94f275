import Taro from '@tarojs/taro';
import type { ResolvedView } from '@domain/codes/view';
import Code from '@/pages/codes/code';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aBooking } from '../aHall';
import { openPage, sees, tap } from '../openPage';

const ID = 'abcdefghijklmnop';
const hall = { id: 'h1', name: '和平社区党群服务中心' };
const room = { id: 'r1', name: '书画室' };
const code = (part: Partial<ResolvedView>): ResolvedView => ({
  code: ID,
  kind: 'room',
  name: '书画室',
  label: '',
  hall,
  ...part,
});
const open = (
  view: ResolvedView | ReturnType<typeof refuse>,
  params: Record<string, string> = { scene: `c%3D${ID}` },
) =>
  openPage(<Code />, {
    params,
    answers: {
      'codes.resolve': () => ('code' in view ? answer('codes.resolve', view) : view),
      'bookings.checkIn': () => answer('bookings.checkIn', aBooking({ state: 'checkedIn' })),
    },
  });

test.each([
  ['a scene', { scene: `c%3D${ID}` }, `c%3D${ID}`],
  ['an ordinary link', { q: `https%3A%2F%2Fexample.com%2Fc%2F${ID}` }, `https%3A%2F%2Fexample.com%2Fc%2F${ID}`],
  ['the camera inside the app', { text: `pages/codes/code?scene=c%3D${ID}` }, `pages/codes/code?scene=c%3D${ID}`],
  ['nothing at all', {}, '-'],
])('what comes by %s is looked up in the cloud', async (_how, params, text) => {
  await open(code({ room }), params as Record<string, string>);
  expect(phone.asked).toEqual([{ name: 'codes.resolve', input: { text } }]);
});

test.each<[string, ResolvedView, string]>([
  ['a station', code({ kind: 'station', station: { id: 'st1', name: '服务站' } }), '/pages/places/station?id=st1'],
  ['a hall', code({ kind: 'hall' }), '/pages/halls/hall?id=h1'],
  ['a room', code({ room }), '/pages/halls/room?id=r1'],
  ['a notice about a room', code({ kind: 'notice', room }), '/pages/halls/room?id=r1'],
  ['a notice of the hall', code({ kind: 'notice' }), '/pages/halls/hall?id=h1'],
])('%s leads to its page at once', async (_what, view, to) => {
  await open(view);
  expect(phone.visited).toEqual([`replace ${to}`]);
});

test('a booker who stands at the door of the room checks in with one tap', async () => {
  await open(code({ room, checkIn: { booking: 'b1' } }));
  expect(phone.visited).toEqual([]);
  await tap('我到了，签到');
  expect(phone.asked[1]).toEqual({ name: 'bookings.checkIn', input: { id: 'b1', code: ID } });
  expect(phone.visited).toEqual(['replace /pages/bookings/booking?id=b1']);
});

test.each([
  ['codes.foreign', {}, '这不是我们的码', '请扫服务站、活动室门口或通知上的码。'],
  ['codes.unknown', {}, '这个码查不到', '可能没有拍全，或者抄错了。请再扫一次，或问问工作人员。'],
  [
    'codes.revoked',
    { name: '书画室' },
    '这个码停用了',
    '原来是“书画室”。可能换了新的。请看看旁边有没有新码，或问问工作人员。',
  ],
])('%s says so plainly, and scans again', async (reason, facts, title, words) => {
  await open(refuse('ruleBroken', reason, facts as Record<string, string>));
  sees(title, words);
  Object.assign(Taro, { scanCode: async () => ({ path: 'pages/places/station?scene=s%3Dst1', result: '' }) });
  await tap('再扫一次');
  expect(phone.visited).toEqual(['replace /pages/places/station?id=st1']);
});
