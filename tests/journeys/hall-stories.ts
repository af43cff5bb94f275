import { momentOf } from '@domain/time';
import { nextTime } from '@/ui/fields/time/nextTime';
import {
  alternativeFor,
  backToNow,
  BIG,
  book,
  bookPage,
  CHESS,
  comes,
  doorOf,
  fillBooking,
  named,
  openDay,
  TALK,
} from './hall-steps';
import type { Phone, Story } from './phone';

const NOON = { from: '12:00', to: '13:00' };

/** Starts from a time and picks a room that is free then. */
export const bookByTime: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin');
  await lin.open('/pages/tabs/home');
  await lin.tap('订活动室，看哪间有空');
  await lin.sees('阳光里党群服务中心');
  await lin.picture('hall');
  await lin.tap('先选时间');
  await lin.choose('哪一天', named(openDay(1)));
  await lin.tap(`几点开始，${nextTime(Date.now()).from}`);
  await lin.choose('选一个时间', '12:00');
  await lin.sees('1 小时，到 13:00');
  await lin.picture('hall-free');
  await lin.tap(TALK.name);
  await fillBooking(lin);
  await lin.tap('确认预约');
  await lin.sees('订好了');
  await lin.tap('看这个预约');
  await lin.sees('已预约');
  await cloud.fire('scheduler');
  await lin.open('/pages/tabs/inbox');
  await lin.sees('预约成功');
};

/** Starts from a room, books an hour and a half, and reschedules it. */
export const bookByRoom: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin');
  const day = openDay(1);
  await lin.open('/pages/halls/hall');
  await lin.tap(TALK.name);
  await lin.tap(`${named(day)}，有空`);
  await lin.tap('12:00 到 12:30，可以订');
  await lin.tap('长一点');
  await lin.sees('12:00–13:30 · 1 小时半');
  await lin.picture('hall-week');
  await lin.tap('下一步');
  await fillBooking(lin);
  await lin.tap('确认预约');
  await lin.sees('订好了');
  await lin.tap('看这个预约');
  await lin.tap('改时间');
  await lin.tap('12:30 到 13:00，原来的'); // its own time is no obstacle
  await lin.tap('下一步');
  await lin.tap('就改到这个时间');
  await lin.sees('改好了');
  await lin.open('/pages/bookings/mine');
  await lin.sees('12:30–14:00');
};

/** The second booking of a day exceeds the quota: the refusal names the limit, and one tap books the alternative. */
export const refusedByQuota: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin');
  const day = openDay(1);
  await book(lin, { room: TALK, day, ...NOON });
  await lin.open(bookPage({ room: BIG, day, from: '15:00', to: '16:00' }));
  await lin.sees('这一天您的次数用完了');
  await fillBooking(lin);
  await lin.tap('确认预约');
  await lin.sees('每人每天最多订 1 次，您那天的次数用完了。');
  await lin.picture('hall-refused');
  await lin.tap(await alternativeFor('lin', { room: BIG, day, from: '15:00', to: '16:00' }));
  await lin.sees('订好了');
};

/** A person on the waitlist is offered the freed time at once and takes it with one tap. */
export const waitingList: Story = async (cloud) => {
  const [lin, wu] = [await cloud.phoneOf('lin'), await cloud.phoneOf('wu')];
  const day = openDay(1);
  await book(lin, { room: TALK, day, ...NOON });

  await wu.open(`/pages/halls/room?id=${TALK.id}&day=${day}`);
  await wu.tap('12:00 到 13:00 有人订了，排队等');
  await fillBooking(wu);
  await wu.tap('排队等着');
  await wu.sees('排上队了');

  await lin.tap('看这个预约');
  await lin.tap('取消预约');
  await lin.sees('取消后时间马上让给别人');
  await lin.tap('取消预约'); // the question’s own button
  await lin.sees('已取消');

  await wu.open('/pages/bookings/mine');
  await wu.sees('待确认');
  await wu.tap('空出来了，去看看');
  await wu.tap('就要这个时间');
  await wu.sees('已预约');
};

/** The code at the room's door checks in the booker shortly before the start; the code of another room does not. */
export const checkInByCode: Story = async (cloud) => {
  const lin = await cloud.phoneOf('lin');
  const day = openDay(1);
  await book(lin, { room: TALK, day, ...NOON });
  const door = await doorOf(TALK);
  await lin.open(`/pages/codes/code?scene=${encodeURIComponent(`c=${door}`)}`);
  await lin.sees('预约须知'); // too early: the code shows the room's week

  await comes(momentOf(day, 12 * 60), 10);
  try {
    await atTheDoor(lin, door);
  } finally {
    await backToNow();
  }
};

async function atTheDoor(lin: Phone, door: string): Promise<void> {
  await lin.open(`/pages/codes/code?scene=${encodeURIComponent(`c=${await doorOf(CHESS)}`)}`);
  await lin.sees(CHESS.name);
  await lin.seesNot('我到了，签到');
  await lin.open(`/pages/codes/code?q=${encodeURIComponent(`https://example.com/c/${door}`)}`);
  await lin.tap('我到了，签到');
  await lin.sees('已签到');
}

/** The desk closes a day with three bookings: it sees the number first, and all three people are notified. */
export const closeABookedDay: Story = async (cloud) => {
  const day = openDay(8); // beyond what the sample has planned
  const people = [await cloud.phoneOf('lin'), await cloud.phoneOf('wu'), await cloud.phoneOf('hu')] as const;
  await book(people[0], { room: TALK, day, ...NOON });
  await book(people[1], { room: CHESS, day, ...NOON });
  await book(people[2], { room: BIG, day, ...NOON });

  const gao = await cloud.phoneOf('gao');
  await gao.open('/pages/halls/hall');
  await gao.tap('设置');
  await gao.tap('不开放的日子');
  await gao.choose('哪一天', named(day));
  await gao.choose('怎么安排', '全天不开放');
  await gao.choose('原因', '停水停电');
  await gao.tap('加上这一天');
  await gao.sees('这段时间已经有 3 个预约。');
  await gao.picture('hall-closing');
  await gao.tap('占用，告诉这 3 位');
  await gao.sees('已经安排的');

  await cloud.fire('scheduler');
  for (const phone of people) {
    await phone.open('/pages/tabs/inbox');
    await phone.sees('您的预约只好取消了');
  }
  await people[0].open(`/pages/halls/room?id=${TALK.id}&day=${day}`);
  await people[0].sees('停水停电');
};
