import { act, screen } from '@testing-library/react';
import { setSession, type Me } from '@/cloud/useSession';
import AboutHall from '@/pages/hall-admin/about';
import CreateHall from '@/pages/hall-admin/create';
import Free from '@/pages/halls/free';
import { sampleHours, sampleRules } from '@domain/halls/sample-hall';
import type { SetupView } from '@domain/halls/view';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe } from '../aMe';
import { samplePlaces } from '../people/sample-places';
import { hall } from '../aHall';
import { sees, tap, write } from '../openPage';

const desk = (unit: string): Partial<Me> => ({
  roles: ['resident', 'desk'],
  positions: [{ role: 'desk', unit, grids: [], unitName: '和平社区', roleName: '社区接单员' }],
});
const sent = (name: string) => phone.asked.filter((one) => one.name === name).map(({ input }) => input);
async function open(me: Partial<Me>, online = () => true) {
  setSession(aMe(me));
  renderPage(<CreateHall />, {
    answers: {
      'places.list': () => answer('places.list', samplePlaces),
      'halls.create': () => (online() ? answer('halls.create', { ...hall, id: 'new1' }) : refuse('internal')),
    },
  });
  await act(async () => undefined);
}
async function fill() {
  await write('叫什么名称', '和平邻里中心 ');
  await write('地址', '和平路 8 号');
}

describe('a new hall', () => {
  test('asks the centre which community, what it is called and where it is', async () => {
    await open({
      roles: ['resident', 'centre'],
      positions: [{ role: 'centre', unit: 'd', grids: [], unitName: '', roleName: '区县中心' }],
    });
    await tap('登记');
    sees('请选哪个社区。', '请写名称，两个字以上。', '请写地址，两个字以上。');
    expect(sent('halls.create')).toEqual([]);
    expect(screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'))).toEqual(['和平社区', '东风社区']);
    await tap('东风社区', 'radio');
    await fill();
    await tap('登记');
    expect(sent('halls.create')).toEqual([
      { name: '和平邻里中心', address: '和平路 8 号', phone: '', community: 'dongfeng', requestId: expect.any(String) },
    ]);
    expect(phone.visited).toEqual(['replace /pages/halls/hall?id=new1']);
    expect(phone.modals).toMatchObject([{ title: '请选哪个社区。' }, { title: '登记好了，接下来请社区前台加房间' }]);
  });

  test('of a desk is its own community’s, and goes on to the rooms', async () => {
    await open(desk('heping'));
    expect(screen.queryAllByRole('radio')).toEqual([]);
    await fill();
    await tap('登记');
    expect(sent('halls.create')).toEqual([expect.objectContaining({ community: 'heping' })]);
    expect(phone.visited).toEqual(['replace /pages/hall-admin/setup?hall=new1']);
  });

  test('whose answer got lost is the same hall when tapped again', async () => {
    let online = false;
    await open(desk('heping'), () => online);
    await fill();
    await tap('登记');
    online = true;
    await tap('登记');
    const ids = sent('halls.create').map((input) => (input as { requestId: string }).requestId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

test('name, address and telephone of a hall can be changed', async () => {
  const setup: SetupView = {
    ...hall,
    version: 7,
    phone: '',
    hours: { week: sampleHours.week.map(() => []), onHolidays: [], onMakeUpDays: [] },
    exceptions: [],
    rules: sampleRules,
    rooms: [],
    displaced: 0,
    untold: [],
  };
  renderPage(<AboutHall />, {
    params: { hall: 'h1' },
    answers: {
      'halls.setup': () => answer('halls.setup', setup),
      'halls.updateSetup': () => answer('halls.updateSetup', setup),
    },
  });
  await act(async () => undefined);
  await write('电话', '0900-5550150');
  await tap('保存');
  expect(sent('halls.updateSetup')).toEqual([
    { hall: 'h1', version: 7, kind: 'about', name: hall.name, address: hall.address, phone: '0900-5550150' },
  ]);
});

test('looking for a time in a hall without rooms has an answer', async () => {
  renderPage(<Free />, {
    params: { hall: 'h1' },
    answers: {
      'halls.freeRooms': () =>
        answer('halls.freeRooms', {
          hall,
          day: '2026-11-21',
          from: '10:00',
          to: '12:00',
          starts: [],
          rooms: [],
          reader: { joined: true, staff: false },
        }),
    },
  });
  await act(async () => undefined);
  sees('房间还没有登记好，过几天再来看看。');
});
