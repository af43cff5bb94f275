import type { CountyRows } from '@domain/places/county';
import type { Ring } from '@domain/places/place';
import { sampleSettings } from '@domain/settings/sample-settings';
import type { Settings } from '@domain/settings/settings';
import { toDocuments } from '../../cloudfunctions/modules/places/county-repository';

// One district, one department, one subdistrict, one community of two grids: two squares side by side.
const square = (west: number): Ring[] => [
  [
    [west, 38],
    [west + 0.01, 38],
    [west + 0.01, 38.01],
    [west, 38.01],
    [west, 38],
  ],
];

export const county: CountyRows = {
  units: [
    { id: 'c1', kind: 'community', name: '阳光社区', parent: 's1' },
    { id: 'd1', kind: 'department', name: '城管局', parent: 'x1' },
    { id: 's1', kind: 'subdistrict', name: '河东街道', parent: 'x1' },
    { id: 'x1', kind: 'district', name: '示例区' },
  ],
  grids: [
    { id: 'g1', name: '第一网格', community: 'c1', households: 280, outline: square(104) },
    { id: 'g2', name: '第二网格', community: 'c1', households: 250, outline: square(104.01) },
  ],
  compounds: [
    { id: 'k1', name: '阳光里小区', grid: 'g1', position: [104.005, 38.005] },
    { id: 'k2', name: '锦绣家园', grid: 'g2', position: [104.015, 38.005] },
  ],
  stations: [
    {
      id: 'st1',
      name: '阳光里服务站',
      grid: 'g1',
      address: '阳光路1号',
      phone: '0900-5550110',
      hours: '08:30–17:30',
      services: ['代办'],
      facilities: ['轮椅'],
      hall: { id: 'h1', name: '阳光社区党群服务中心' },
      position: [104.005, 38.005],
    },
  ],
};

export const inFirstGrid = { longitude: 104.005, latitude: 38.005 };
export const nowhere = { longitude: 10, latitude: 10 };

/** The collection `county`. */
export const countyDocuments = (changes: Partial<CountyRows> = {}) => toDocuments('1', { ...county, ...changes });

const fields = { character_string1: 'number', phrase2: 'state', thing3: 'words', time4: 'time' } as const;
export const settings: Settings = {
  ...sampleSettings,
  district: { id: 'x1', name: '示例区' },
  // the tests live a year in a minute; how limits hold is a test of its own
  limits: {
    reports: [{ most: 500, hours: 1 }],
    additions: [{ most: 500, hours: 1 }],
    supports: [{ most: 500, hours: 1 }],
    codes: [{ most: 500, hours: 1 }],
    joins: [{ most: 500, hours: 1 }],
    waits: [{ most: 500, hours: 1 }],
    photos: [{ most: 500, hours: 1 }],
    mediations: [{ most: 500, hours: 1 }],
    queries: [{ most: 500, hours: 1 }],
  },
  templates: {
    caseProgress: { id: 'TPL_PROGRESS', fields },
    staffTask: { id: 'TPL_TASK', fields },
    bookingNews: { id: 'TPL_BOOKING', fields },
  },
};
