import type { CardView } from '@domain/walls/view';
import OneCard from '@/pages/walls/detail';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { openPage, sees, seesNot, tap, write } from '../openPage';
import { aCardView } from './aCard';

const open = (card: CardView) =>
  openPage(<OneCard />, {
    params: { id: 'card1' },
    answers: {
      'walls.card': () => answer('walls.card', card),
      'walls.flag': () => answer('walls.flag', aCardView({ flagged: true })),
      'walls.approve': () => answer('walls.approve', aCardView({ state: 'approved', publishAt: 2, version: 4 })),
      'walls.propose': () => answer('walls.propose', aCardView({ state: 'proposed', version: 4 })),
      'walls.return': () => answer('walls.return', aCardView({ state: 'returned', version: 4 })),
    },
  });
const sent = () => phone.asked.filter(({ name }) => name !== 'walls.card' && name !== 'people.me');

test('a neighbour says what is wrong with a card, and has to say which kind', async () => {
  await open(aCardView({ actions: ['flag'] }));
  await tap('这张卡有问题');
  await tap('告诉社区');
  expect(sent()).toEqual([]);
  await tap('暴露了别人的隐私', 'radio');
  await tap('告诉社区');
  expect(sent()).toEqual([{ name: 'walls.flag', input: { id: 'card1', reason: 'privacy' } }]);
  sees('已经告诉社区了，谢谢您');
});

test('the second reader lets it pass, or gives it back with a reason', async () => {
  await open(aCardView({ state: 'proposed', actions: ['approve', 'return', 'remove'] }));
  await tap('退回');
  await tap('看得出是谁', 'radio');
  await tap('退回去');
  expect(sent()).toEqual([{ name: 'walls.return', input: { id: 'card1', version: 3, reason: 'privacy', note: '' } }]);
});

test('the desk takes words out, each once, and writes none', async () => {
  await open(aCardView({ state: 'consented', actions: ['propose', 'remove'] }));
  await tap('整理这张卡');
  sees('居民没有同意用照片，这张卡只放字。');
  await write('还要遮掉哪些字', '楼道，灯泡、楼道');
  await tap('送复核');
  expect(sent()).toEqual([
    {
      name: 'walls.propose',
      input: { id: 'card1', version: 3, hide: ['楼道', '灯泡'], beforePhotos: [], afterPhotos: [], checked: false },
    },
  ]);
});

test('a reader who may do nothing sees no button', async () => {
  await open(aCardView());
  sees('楼道灯不亮。');
  seesNot('撤下', '撤下架', '复核通过', '这张卡有问题');
});
