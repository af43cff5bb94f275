import { act, fireEvent, screen } from '@testing-library/react';
import { PRIVACY_NOTICE } from '@domain/people/privacy-notice';
import { setSession, type Me } from '@/cloud/useSession';
import Join from '@/pages/people/join';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe, aStranger } from '../aMe';
import { samplePlaces } from './sample-places';

async function open(me: Me, more: Record<string, () => ReturnType<typeof refuse>> = {}) {
  setSession(me);
  renderPage(<Join />, {
    answers: {
      'places.list': () => answer('places.list', samplePlaces),
      'people.join': () => answer('people.join', aMe()),
      'people.correct': () => answer('people.correct', aMe()),
      ...more,
    },
  });
  await act(async () => undefined);
}
const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const sent = (command: string) => phone.asked.filter(({ name }) => name === command).map(({ input }) => input);
const joins = () => sent('people.join');
const corrections = () => sent('people.correct');

describe('a stranger', () => {
  test('joins with one agreement and one tap; nothing else is needed', async () => {
    await open(aStranger());
    await tap('我看过并同意《隐私说明》', 'checkbox');
    await tap('登记');
    expect(joins()).toEqual([{ agreed: true, notice: PRIVACY_NOTICE }]);
    expect(phone.modals).toEqual([{ title: '登记好了' }]);
    expect(phone.visited).toEqual(['tab /pages/tabs/home']);
  });

  test('has agreed to nothing before, and is told what is missing at the tap', async () => {
    await open(aStranger());
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false');
    await tap('登记');
    expect(joins()).toEqual([]);
    expect(screen.getByRole('alert', { name: /请先看一看《隐私说明》/ })).toBeTruthy();
  });

  test('may read first what they agree to', async () => {
    await open(aStranger());
    await tap('先看看《隐私说明》');
    expect(phone.visited).toEqual(['to /pages/people/privacy']);
  });

  test('finds their compound by a few letters, and may take it back', async () => {
    await open(aStranger());
    await tap(/^选小区/);
    write('小区的名字', '机床');
    expect(screen.queryByRole('button', { name: /锦绣花苑/ })).toBeNull();
    await tap(/机床厂宿舍/);
    await tap(/机床厂宿舍，东风社区/);
    await tap('先不选');
    await tap(/^选小区/);
    await tap(/锦绣花苑/);
    write('怎么称呼您？', '陈阿姨 ');
    await tap('我看过并同意《隐私说明》', 'checkbox');
    await tap('登记');
    expect(joins()).toEqual([{ agreed: true, notice: PRIVACY_NOTICE, compound: 'jinxiu', name: '陈阿姨' }]);
  });

  test('keeps what was written when the network is gone', async () => {
    await open(aStranger());
    write('怎么称呼您？', '陈阿姨');
    await tap('我看过并同意《隐私说明》', 'checkbox');
    phone.cloud = undefined;
    await tap('登记');
    expect(phone.modals[0]?.title).toBe('连不上网络');
    expect(phone.visited).toEqual([]);
    expect(screen.getByDisplayValue('陈阿姨')).toBeTruthy();
  });
});

test('who joined already changes what was told, without agreeing again', async () => {
  await open(aMe());
  expect(screen.getByRole('heading', { name: '我的登记' })).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  write('怎么称呼您？', '林阿姨');
  await tap('保存');
  expect(joins()).toEqual([]);
  expect(corrections()).toEqual([{ compound: 'jinxiu', name: '林阿姨' }]);
});

test('a name and a number that somebody takes back are gone, and until they save they may keep the number', async () => {
  await open(aMe({ phone: '13800001001' }));
  write('怎么称呼您？', ' ');
  await tap('不留电话了');
  expect(screen.getByText('保存以后，您的电话就删掉了。')).toBeTruthy();
  await tap('还是留着');
  await tap('不留电话了');
  await tap('保存');
  expect(corrections()).toEqual([{ compound: 'jinxiu', name: '', removePhone: true }]);
});

test('a compound that is no longer in the list is named as what is wrong', async () => {
  await open(aMe(), { 'people.correct': () => refuse('invalidInput', 'compound') });
  await tap('保存');
  expect(screen.getByRole('alert', { name: '名单里没有这个小区了，请重新选。' })).toBeTruthy();
});
