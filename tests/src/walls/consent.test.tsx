import { screen } from '@testing-library/react';
import Consent from '@/pages/walls/consent';
import { answer, type refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { openPage, sees, seesNot, tap } from '../openPage';
import { aCardView, aPreview } from './aCard';

const open = (preview = aPreview(), consent: () => ReturnType<typeof answer> | ReturnType<typeof refuse> = done) =>
  openPage(<Consent />, {
    params: { id: 'case1' },
    answers: { 'walls.preview': () => answer('walls.preview', preview), 'walls.consent': consent as never },
  });
const done = () => answer('walls.consent', aCardView({ state: 'consented', mine: true }));
const sent = () => phone.asked.filter(({ name }) => name === 'walls.consent').map(({ input }) => input);
const SEND = '同意，放上去';

test('the reporter reads all five fields before anything is asked, and nothing is chosen for them', async () => {
  await open();
  sees('问题来源', '问题内容', '整改措施', '进展情况', '群众满意度', '楼道灯不亮。');
  for (const role of ['radio', 'checkbox'])
    for (const option of screen.getAllByRole(role)) expect(option.getAttribute('aria-checked')).toBe('false');
  await tap(SEND);
  expect(sent()).toEqual([]);
});

test('what is agreed to is what the page showed, with the choices of the reporter', async () => {
  await open();
  await tap('只写到网格', 'radio');
  sees('第一网格居民');
  await tap('不用照片', 'radio');
  await tap('我看过了，同意公开这些字', 'checkbox');
  await tap(SEND);
  expect(sent()).toEqual([{ case: 'case1', seen: 'blurred', agreed: true, hidePlace: true, photos: false }]);
  expect(phone.visited).toEqual(['replace /pages/walls/detail?id=card1']);
});

test('other words ask for another look', async () => {
  await open(aPreview({ hasPhotos: false }));
  await tap('写小区的名字', 'radio');
  await tap('我看过了，同意公开这些字', 'checkbox');
  await tap('只写到网格', 'radio');
  await tap(SEND);
  expect(sent()).toEqual([]);
});

test('a case that never comes to a wall says why, and asks for nothing', async () => {
  const { words: _, ...none } = aPreview({ exclusion: 'private' });
  await open(none);
  sees('这件事您选了不公开');
  seesNot(SEND);
});

test('a card that is on its way offers to take it back, and no second yes', async () => {
  await open(aPreview({ card: aCardView({ state: 'proposed', mine: true }) }));
  sees('社区整理好了，等另一位同事复核');
  seesNot(SEND);
});
