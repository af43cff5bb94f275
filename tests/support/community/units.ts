import type { Unit } from '@domain/places/place';

// An invented district: no county of China carries this name, and nobody lives where its map lies.
export const district = { id: 'qinglu', name: '青麓区' };

const department = (id: string, name: string, phone: string): Unit => ({
  id,
  kind: 'department',
  name,
  parent: district.id,
  phone,
});

export const units: Unit[] = [
  { id: district.id, kind: 'district', name: '青麓区民呼必应中心', phone: '0900-5550100' },
  department('chengguan', '区城市管理局', '0900-5550111'),
  department('zhujian', '区住房和城乡建设局', '0900-5550112'),
  department('shuiwu', '区水务局', '0900-5550113'),
  department('jiaojing', '区交警大队', '0900-5550114'),
  department('gongdian', '青麓供电公司', '0900-5550115'),
  { id: 'wangqiao', kind: 'subdistrict', name: '望桥街道', parent: district.id, phone: '0900-5550121' },
  { id: 'liupu', kind: 'subdistrict', name: '柳浦街道', parent: district.id, phone: '0900-5550122' },
  { id: 'yangguangli', kind: 'community', name: '阳光里社区', parent: 'wangqiao', phone: '0900-5550131' },
  { id: 'shiliuyuan', kind: 'community', name: '石榴园社区', parent: 'wangqiao', phone: '0900-5550132' },
  { id: 'liuan', kind: 'community', name: '柳岸社区', parent: 'liupu', phone: '0900-5550133' },
];

/** Throws on a unit nobody founded: a slip in the sample. */
export function unit(id: string): Unit {
  const found = units.find((one) => one.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}
