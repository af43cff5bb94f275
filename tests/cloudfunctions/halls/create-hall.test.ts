import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aDay, aWish } from '../bookings/requests';

const about = { name: '阳光社区邻里中心', address: '阳光路9号', phone: '0900-5550150' };
const room = (hall: string) => ({
  id: `${hall}-r1`,
  space: `${hall}-r1`,
  name: '书画室',
  kind: 'reading' as const,
  capacity: 12,
  floor: '一层',
  equipment: ['桌椅'],
  note: '',
  inUse: true,
});

describe('setting up a hall without a seed', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi({ ...community(), halls: [] })));
  afterEach(() => testApi.close());

  const create = (who: 'luo' | 'gao' = 'luo', requestId = 'first') =>
    testApi.ask(who, 'halls.create', { ...about, community: 'c1', requestId });

  test('where there is no hall yet, nobody is told of one', async () => {
    expect(await testApi.ask('lin', 'halls.list', {})).toEqual({ halls: [] });
    expect(await testApi.refusal('lin', 'rooms.list', {})).toMatchObject({ code: 'notFound' });
  });

  test('the centre names it, the desk adds a room, hours and a code, and a neighbour books', async () => {
    const hall = await create();
    expect(hall).toMatchObject({ name: about.name, address: about.address, communityName: '阳光社区' });
    expect(await testApi.ask('gao', 'halls.setup', { hall: hall.id })).toMatchObject({
      version: 1,
      phone: about.phone,
      rooms: [],
    });
    await testApi.ask('gao', 'halls.updateSetup', { hall: hall.id, version: 1, kind: 'room', room: room(hall.id) });
    await testApi.ask('gao', 'halls.updateSetup', {
      hall: hall.id,
      version: 2,
      kind: 'hours',
      hours: {
        week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]),
        onHolidays: [],
        onMakeUpDays: [],
      },
    });
    expect(
      (
        await testApi.ask('gao', 'codes.create', {
          hall: hall.id,
          kind: 'room',
          room: `${hall.id}-r1`,
          requestId: 'c1',
        })
      ).codes,
    ).toHaveLength(1);
    expect(await testApi.ask('lin', 'bookings.book', aWish({ roomId: `${hall.id}-r1` }))).toMatchObject({
      state: 'confirmed',
      hall: { id: hall.id },
    });
    expect((await testApi.ask('wu', 'halls.list', {})).halls.map(({ id }) => id)).toContain(hall.id);
  });

  test('two taps are one hall; another request is another', async () => {
    const [first, second] = [await create(), await create()];
    expect(second).toEqual(first);
    expect((await create('luo', 'second')).id).not.toBe(first.id);
  });

  test('a desk sets one up for its own community only, nobody else does, and it must be a community', async () => {
    expect(await create('gao')).toMatchObject({ communityName: '阳光社区' });
    for (const [who, community] of [
      ['luo', 's1'],
      ['luo', 'nowhere'],
      ['gao', 'x1'],
    ] as const)
      expect(await testApi.refusal(who, 'halls.create', { ...about, community, requestId: 'x' })).toMatchObject({
        code: 'invalidInput',
        reason: 'community',
      });
    expect(await testApi.refusal('lin', 'halls.create', { ...about, community: 'c1', requestId: 'x' })).toMatchObject({
      code: 'forbidden',
    });
  });

  test('without rooms every page of it has an answer', async () => {
    const { id: hall } = await create();
    expect((await testApi.ask('lin', 'rooms.list', { hall })).rooms).toEqual([]);
    expect((await testApi.ask('lin', 'halls.day', { hall, day: aDay() })).rooms).toEqual([]);
    expect(
      (await testApi.ask('lin', 'halls.freeRooms', { hall, day: aDay(), from: '10:00', to: '12:00' })).rooms,
    ).toEqual([]);
    expect((await testApi.ask('gao', 'bookings.desk', { hall })).bookings).toEqual([]);
    expect((await testApi.ask('gao', 'halls.utilisation', { hall, from: aDay(), to: aDay() })).rooms).toEqual([]);
  });

  test('its desk changes name, address and telephone, on the version it saw', async () => {
    const { id: hall } = await create();
    const change = { hall, version: 1, kind: 'about' as const, name: '阳光邻里中心', address: '阳光路10号', phone: '' };
    expect(await testApi.ask('gao', 'halls.updateSetup', change)).toMatchObject({
      version: 2,
      name: '阳光邻里中心',
      address: '阳光路10号',
      phone: '',
    });
    expect(await testApi.ask('gao', 'halls.updateSetup', change)).toMatchObject({ version: 2 }); // a second tap
    expect(await testApi.refusal('gao', 'halls.updateSetup', { ...change, name: '邻里之家' })).toMatchObject({
      code: 'conflict',
    });
    expect(await testApi.refusal('gao', 'halls.updateSetup', { ...change, version: 2, name: '阳' })).toMatchObject({
      code: 'invalidInput',
      reason: 'name',
    });
  });
});
