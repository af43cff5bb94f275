import { sampleCaseRules } from '@domain/cases/rules';
import type { NamedPlace } from '@domain/places/place';
import type { DecisionContext } from '@domain/cases/lifecycle/conditions';
import type { Actor, Position, PositionRole } from '@domain/people/actor';
import type { Unit } from '@domain/places/place';
import { defaultHours } from '@domain/calendar/calendar';

// The same few people everywhere: lin reports, wu lives next door, chen is the officer of the grid, zhao of another
// one.

const position = (role: PositionRole, unit: string, grids: string[] = []): Position => ({ role, unit, grids });
const person = (personId: string, ...positions: Position[]): Actor => ({
  personId,
  positions: [position('resident', 'c1', ['g1']), ...positions],
});

export const people = {
  lin: person('lin'),
  wu: person('wu'),
  chen: person('chen', position('gridOfficer', 'c1', ['g1'])),
  zhao: person('zhao', position('gridOfficer', 'c1', ['g2'])),
  gao: person('gao', position('desk', 'c1')),
  sun: person('sun', position('handler', 'd1')),
  he: person('he', position('leader', 'd1')),
  qian: person('qian', position('verifier', 'c1')),
  tang: person('tang', position('caller', 'c1')),
  jiang: person('jiang', position('supervisor', 's1')),
  luo: person('luo', position('centre', 'x1')),
  stranger: { personId: 'stranger', positions: [] } as Actor,
};
export type Name = keyof typeof people;

export const place: NamedPlace = {
  kind: 'compound',
  compound: 'k1',
  name: '阳光里小区',
  building: '3号楼2单元402室',
  grid: 'g1',
  gridName: '第一网格',
  community: 'c1',
  communityName: '阳光社区',
  subdistrict: 's1',
  subdistrictName: '河东街道',
  district: 'x1',
  districtName: '示例区',
};

export const units: Record<string, Unit> = {
  d1: { id: 'd1', kind: 'department', name: '城管局', parent: 'x1' },
  s1: { id: 's1', kind: 'subdistrict', name: '河东街道', parent: 'x1' },
  c1: { id: 'c1', kind: 'community', name: '阳光社区', parent: 's1' },
};

/** Wednesday 10 September 2025, 09:00 in Beijing: an ordinary working day. */
export const WEDNESDAY = Date.parse('2025-09-10T09:00:00+08:00');

export const rules = {
  ...sampleCaseRules,
  refusalClasses: [{ key: 'court', name: '已进入诉讼', channel: '人民法院' }],
};
const table = {
  years: [2025],
  holidays: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
  makeUpDays: ['2025-09-28', '2025-10-11'],
};

export const world = (now = WEDNESDAY, unit?: string): DecisionContext => ({
  now,
  rules,
  calendar: { table, hours: defaultHours },
  ...(unit && { unit: units[unit] }),
});
