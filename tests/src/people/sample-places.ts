import type { Output } from '@domain/contract';

const area = { type: 'Polygon' as const, coordinates: [] };

/** Two communities with three grids between them, and one unit of each other kind. */
export const samplePlaces: Output<'places.list'> = {
  compounds: [
    { id: 'jinxiu', name: '锦绣花苑', communityName: '和平社区', gridName: '和平第一网格' },
    { id: 'jichuang', name: '机床厂宿舍', communityName: '东风社区', gridName: '东风第一网格' },
  ],
  stations: [],
  grids: [
    { id: 'h1', name: '和平第一网格', communityName: '和平社区', area },
    { id: 'h2', name: '和平第二网格', communityName: '和平社区', area },
    { id: 'd1', name: '东风第一网格', communityName: '东风社区', area },
  ],
  units: [
    { id: 'shuiwu', name: '县水务局', kind: 'department' },
    { id: 'heping', name: '和平社区', kind: 'community' },
    { id: 'zhen', name: '城关街道', kind: 'subdistrict' },
    { id: 'dongfeng', name: '东风社区', kind: 'community' },
    { id: 'zhongxin', name: '清河县中心', kind: 'district' },
  ],
};
