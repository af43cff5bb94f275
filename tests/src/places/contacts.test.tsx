import { act, fireEvent, screen } from '@testing-library/react';
import type { Output } from '@domain/contract';
import Contacts from '@/pages/places/contacts';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';

const found: Output<'places.contacts'> = {
  contacts: {
    ...{ name: '阳光里小区', gridName: '第一网格', officer: { name: '陈小满', phone: '0900-5550151' } },
    supervision: '0900-5550199',
    units: [
      { level: 'community', name: '阳光里社区', phone: '0900-5550131' },
      { level: 'subdistrict', name: '望桥街道' },
      { level: 'district', name: '青麓区', phone: '0900-5550100' },
    ],
    stations: [{ id: 'st1', name: '阳光里服务站', hours: '08:30–20:00', phone: '0900-5550141', address: '东门' }],
  },
};
const compounds = [
  { id: 'k1', name: '阳光里小区', initials: 'yglxq', communityName: '阳光里社区', gridName: '第一网格' },
  {
    id: 'k2',
    name: '锦绣家园',
    aliases: ['老糖厂院'],
    initials: 'jxjy',
    communityName: '阳光里社区',
    gridName: '第二网格',
  },
];

async function open(first: Output<'places.contacts'> | 'gone', params: Record<string, string> = {}) {
  renderPage(<Contacts />, {
    params,
    answers: {
      'places.contacts': (input: { compound?: string; point?: object }) => {
        if (input.point) return answer('places.contacts', { outside: true });
        if (input.compound) return answer('places.contacts', found);
        return first === 'gone' ? refuse('notFound') : answer('places.contacts', first);
      },
      'places.list': () => answer('places.list', { compounds, stations: [], grids: [], units: [] }),
    },
  });
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (value: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText('按小区名字找'), { target: { value } }));
const asked = () => phone.asked.map(({ name }) => name);

test('a resident sees who is responsible at once, calls the officer, and goes one step up', async () => {
  await open(found);
  expect(screen.getByText('望桥街道 · 阳光里社区 · 第一网格')).toBeTruthy();
  await tap('给陈小满打电话');
  await tap(/^阳光里社区，0900/);
  await tap(/^监督电话/);
  expect(phone.calls).toEqual(['0900-5550151', '0900-5550131', '0900-5550199']);
  expect(screen.getByText('没有登记电话 · 街道')).toBeTruthy();
  await tap(/^阳光里服务站/);
  expect(phone.visited).toEqual(['to /pages/places/station?id=st1']);
  expect(asked()).toEqual(['places.contacts']);
});

test.each(['ygl', '阳光', '阳里'])(
  'a stranger finds the compound by a few signs: %s; in three requests',
  async (signs) => {
    await open({});
    await type(signs);
    await tap(/^阳光里小区/);
    expect(screen.getByText('陈小满')).toBeTruthy();
    expect(asked()).toEqual(['places.contacts', 'places.list', 'places.contacts']);
  },
);

test('a compound is found by an old name too', async () => {
  await open({});
  await type('糖厂');
  expect(screen.getByText('锦绣家园')).toBeTruthy();
});

test('a point outside of every grid says so, and the search stays', async () => {
  await open({});
  phone.location = { latitude: 1, longitude: 2, name: '', address: '' };
  await tap(/^在地图上找/);
  expect(screen.getByText(/^这里不在本区的网格里/)).toBeTruthy();
  expect(screen.getByLabelText('按小区名字找')).toBeTruthy();
});

test('a code at the door of a grid or of a compound opens its contacts', async () => {
  await open(found, { scene: 'g%3Dg1' });
  expect(phone.asked[0]).toEqual({ name: 'places.contacts', input: { grid: 'g1' } });
  await open(found, { scene: 'k%3Dk1' });
  expect(phone.asked[0]).toEqual({ name: 'places.contacts', input: { compound: 'k1' } });
});

test('a place that is gone says what to do', async () => {
  await open('gone', { scene: 'g%3Dold' });
  expect(screen.getByText('没有找到这个地方')).toBeTruthy();
});
