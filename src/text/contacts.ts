import type { ContactLevel } from '@domain/places/contacts';

const levels: Record<ContactLevel, string> = { community: '社区', subdistrict: '街道', district: '区县' };

export const contactsText = {
  title: '我这里归谁管',
  ask: '您住哪个小区？',
  askWords: '选好小区，就能看到社区、网格员和电话。',
  find: '按小区名字找',
  findHint: '打几个字，或拼音首字母',
  search: '如“阳光里”或 ygl',
  map: '在地图上找',
  mapHint: '不知道小区名字时用',
  another: '换一个小区看',
  none: '没有找到这个小区。换几个字再试，或者在地图上找。',
  tooMany: (left: number) => `还有 ${left} 个，再打一两个字就好找了`,
  outside: '这里不在本区的网格里。请在地图上换个位置，或者按小区名字找。',
  belongs: (grid: string, units: string[]) => [...units, grid].join(' · '),
  officerOf: (grid: string) => `${grid}网格员`,
  noOfficer: '这个网格暂时没有网格员，请打社区电话。',
  call: '打电话',
  callTo: (name: string) => `给${name}打电话`,
  line: '一级一级找',
  lineHint: '先找网格员；没有办好，可以再往上找。',
  level: (level: ContactLevel) => levels[level],
  noPhone: '没有登记电话',
  supervision: '监督电话',
  supervisionHint: '对网格员的工作有意见，打这个电话',
  stations: '附近的服务站',
  /** On the page of a station. */
  stationHint: '这一片的社区、网格员和电话',
  notFound: {
    title: '没有找到这个地方',
    body: '小区或网格可能调整过了，请按小区名字再找一次。',
    recoveryAction: 'back' as const,
  },
} as const;
