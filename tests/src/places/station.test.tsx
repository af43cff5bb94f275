import { act, fireEvent, screen } from '@testing-library/react';
import type { Output } from '@domain/contract';
import Station from '@/pages/places/station';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const station: Output<'stations.show'> = {
  id: 'st1',
  name: '和平社区服务站',
  address: '和平路 12 号',
  phone: '0900-5550144',
  hours: '周一至周日 08:30–18:00',
  services: ['居住证明'],
  facilities: ['轮椅', '饮水'],
  position: { longitude: 104.4, latitude: 38.3 },
  gridName: '和平第一网格',
  communityName: '和平社区',
  subdistrictName: '城关街道',
};

async function open(params: Record<string, string>, known = true) {
  renderPage(<Station />, {
    params,
    answers: { 'stations.show': () => (known ? answer('stations.show', station) : refuse('notFound')) },
  });
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('the code at the door shows where one stands, when it is open and what is there', async () => {
  await open({ scene: 's%3Dst1' });
  expect(phone.asked).toEqual([{ name: 'stations.show', input: { id: 'st1' } }]);
  for (const words of ['和平社区服务站', '和平路 12 号', '周一至周日 08:30–18:00', '居住证明', '轮椅'])
    expect(screen.getByText(words)).toBeTruthy();
});

test('“怎么走”: one tap opens the station on the map, with its name and address', async () => {
  await open({ id: 'st1' });
  await tap('在地图里看，和平路 12 号');
  expect(phone.maps).toEqual([{ longitude: 104.4, latitude: 38.3, name: '和平社区服务站', address: '和平路 12 号' }]);
});

test('one tap calls the station, another reports from it', async () => {
  await open({ id: 'st1' });
  await tap(/^打电话/);
  await tap('在这里反映问题');
  expect(phone.calls).toEqual(['0900-5550144']);
  expect(phone.visited).toEqual(['to /pages/report/report?station=st1']);
});

test('a code that nobody knows says what to do, and leads home', async () => {
  await open({ id: 'gone' }, false);
  expect(screen.getByText('没有找到这个服务站')).toBeTruthy();
  await tap('返回');
  expect(phone.visited).toHaveLength(1);
});

test.each([{}, { scene: '%' }, { scene: 'x%3Dst1' }, { id: 'st 1' }, { id: 's'.repeat(10_000) }])(
  'a code that is malformed says the same at once, and the cloud is not asked',
  async (params) => {
    await open(params as Record<string, string>);
    expect(screen.getByText('没有找到这个服务站')).toBeTruthy();
    expect(phone.asked).toEqual([]);
    await tap('回首页');
    expect(phone.visited).toEqual(['tab /pages/tabs/home']);
  },
);
