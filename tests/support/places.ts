import { sampleSettings } from '@domain/settings/sample-settings';
import type { Settings } from '@domain/settings/settings';

// One district, one department, one subdistrict, one community of two grids: two squares side by side.
const units = [
  { _id: 'x1', kind: 'unit', unitKind: 'district', name: '示例区' },
  { _id: 'd1', kind: 'unit', unitKind: 'department', name: '城管局', parent: 'x1' },
  { _id: 's1', kind: 'unit', unitKind: 'subdistrict', name: '河东街道', parent: 'x1' },
  { _id: 'c1', kind: 'unit', unitKind: 'community', name: '阳光社区', parent: 's1' },
];
const above = {
  community: 'c1',
  communityName: '阳光社区',
  subdistrict: 's1',
  subdistrictName: '河东街道',
  district: 'x1',
  districtName: '示例区',
};
const first = { grid: 'g1', gridName: '第一网格', ...above };
const second = { grid: 'g2', gridName: '第二网格', ...above };

const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 38],
      [west + 0.01, 38],
      [west + 0.01, 38.01],
      [west, 38.01],
      [west, 38],
    ],
  ],
});
const point = (longitude: number) => ({ type: 'Point', coordinates: [longitude, 38.005] });

export const inFirstGrid = { longitude: 104.005, latitude: 38.005 };
export const nowhere = { longitude: 10, latitude: 10 };

/** The collection `places`. */
export const placeDocuments = () => [
  ...units,
  { _id: 'g1', kind: 'grid', households: 280, area: square(104), ...first },
  { _id: 'g2', kind: 'grid', households: 250, area: square(104.01), ...second },
  { _id: 'k1', kind: 'compound', name: '阳光里小区', point: point(104.005), ...first },
  { _id: 'k2', kind: 'compound', name: '锦绣家园', point: point(104.015), ...second },
  {
    _id: 'st1',
    kind: 'station',
    name: '阳光里服务站',
    address: '阳光路1号',
    phone: '0000-110',
    hours: '08:30–17:30',
    services: ['代办'],
    facilities: ['轮椅'],
    hall: { id: 'h1', name: '阳光社区党群服务中心' },
    point: point(104.005),
    ...first,
  },
];

const fields = { character_string1: 'number', phrase2: 'state', thing3: 'words', time4: 'time' } as const;
export const settings: Settings = {
  ...sampleSettings,
  district: { id: 'x1', name: '示例区' },
  // the tests live a year in a minute; how limits hold is a test of its own
  limits: { reports: [{ most: 500, hours: 1 }], supports: [{ most: 500, hours: 1 }], codes: [{ most: 500, hours: 1 }] },
  templates: {
    caseProgress: { id: 'TPL_PROGRESS', fields },
    staffTask: { id: 'TPL_TASK', fields },
    bookingNews: { id: 'TPL_BOOKING', fields },
  },
};
