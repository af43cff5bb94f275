import type { EndpointName } from '@domain/contract';
import { addDays, communityDay } from '@domain/time';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';

const BAD = '赌钱吧';
const today = communityDay(Date.now());

/** What is printed or read by everybody, each text by itself. */
const hall = { name: '东湖活动中心', address: '东湖路 8 号', phone: '0712-5550102' };
const room = {
  ...{ id: 'h1-9', space: 'h1-9', name: '书画室', kind: 'multi', capacity: 20, floor: '二楼', equipment: ['投影'] },
  ...{ note: '不能带宠物', inUse: true },
};

describe('words that everybody reads', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    testApi = await openTestApi();
    await testApi.control('content', { risky: [BAD] });
  });
  afterAll(() => testApi.close());

  const version = () => testApi.one<{ version: number }>('halls', 'h1')!.version;
  const refusal = (name: EndpointName, input: object) => testApi.refusal('gao', name, input);
  const rejected = { code: 'ruleBroken', reason: 'content.rejected' };

  test.each(['name', 'address', 'phone'])('a hall’s %s is checked before it is made or changed', async (field) => {
    const bad = { ...hall, [field]: BAD };
    expect(await refusal('halls.create', { ...bad, community: 'c1', requestId: field })).toMatchObject(rejected);
    expect(await refusal('halls.updateSetup', { hall: 'h1', version: version(), kind: 'about', ...bad })).toMatchObject(
      rejected,
    );
  });

  test.each(['name', 'floor', 'note', 'equipment'] as const)('a room’s %s likewise', async (field) => {
    const bad = { ...room, [field]: field === 'equipment' ? [BAD] : BAD };
    expect(
      await refusal('halls.updateSetup', { hall: 'h1', version: version(), kind: 'room', room: bad }),
    ).toMatchObject(rejected);
  });

  test('and why a day is closed, what a block and a series are called, and what stands on a code', async () => {
    const day = addDays(today, 3);
    const when = {
      roomId: testApi.all<{ rooms: { id: string }[] }>('halls')[0]!.rooms[0]!.id,
      day,
      from: '10:00',
      to: '11:00',
    };
    const change = { hall: 'h1', version: version(), kind: 'exception', day, open: [], reason: BAD };
    expect(await refusal('halls.updateSetup', change)).toMatchObject(rejected);
    expect(await refusal('bookings.createBlock', { ...when, title: BAD, requestId: 'b1' })).toMatchObject(rejected);
    expect(await refusal('bookings.createSeries', { ...when, title: BAD, weeks: 2, requestId: 's1' })).toMatchObject(
      rejected,
    );
    expect(await refusal('codes.create', { hall: 'h1', kind: 'hall', label: BAD, requestId: 'c1' })).toMatchObject(
      rejected,
    );
  });
});
