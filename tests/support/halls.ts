import type { Hall, Room } from '@domain/halls/hall';
import { sampleHours, sampleRules } from '@domain/halls/sample-hall';

// One hall of the tests' community: a large room with two layouts, a small one, one that asks the desk, one for games.
const room = (id: string, more: Partial<Room>): Room => ({
  id,
  space: id,
  name: id,
  kind: 'multi',
  capacity: 20,
  floor: '二楼',
  equipment: [],
  note: '',
  inUse: true,
  ...more,
});

export const hall: Hall = {
  id: 'h1',
  version: 1,
  name: '阳光社区党群服务中心',
  address: '阳光路1号',
  phone: '0000-120',
  community: 'c1',
  communityName: '阳光社区',
  hours: sampleHours,
  exceptions: [],
  rules: sampleRules,
  rooms: [
    room('h1-big', { space: 'h1-a', name: '多功能厅', capacity: 60 }),
    room('h1-half', { space: 'h1-a', name: '多功能厅（课桌式）', capacity: 30, kind: 'class' }),
    room('h1-talk', { space: 'h1-b', name: '议事室', capacity: 12, kind: 'meeting' }),
    room('h1-ask', { space: 'h1-c', name: '舞蹈室', capacity: 25, kind: 'dance', rules: { approval: 'always' } }),
    room('h1-chess', { space: 'h1-d', name: '棋牌室', capacity: 16, kind: 'games', rules: { perDay: 2 } }),
  ],
};

/** The collection `halls`. */
export const hallDocuments = (changes: Partial<Hall> = {}) => {
  const { id, ...rest } = { ...hall, ...changes };
  return [{ _id: id, ...rest }];
};
