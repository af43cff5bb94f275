import { linksFor } from '@domain/people/links';
import { stranger } from '@domain/people/person';
import type { Me } from '@/cloud/useSession';

const linksOf = () =>
  linksFor({ ...stranger('lin'), positions: [{ role: 'resident', unit: 'heping', grids: ['g1'] }] }, {});

/** Who holds the phone: an old resident who joined, unless the test says otherwise. */
export const aMe = (part: Partial<Me> = {}): Me => ({
  joined: true,
  roles: ['resident'],
  positions: [],
  name: '林秀兰',
  compound: 'jinxiu',
  uploadFolder: 'photos/lin',
  templates: [],
  unread: 0,
  districtName: '清河县',
  where: '清河县',
  links: linksOf(),
  ...part,
});

export const aStranger = (): Me => ({
  joined: false,
  roles: ['stranger'],
  positions: [],
  uploadFolder: 'photos/new',
  templates: [],
  unread: 0,
  districtName: '清河县',
  where: '清河县',
  links: { own: [], work: [], home: [] },
});

export const anOfficer = (part: Partial<Me> = {}): Me =>
  aMe({
    name: '陈小满',
    roles: ['resident', 'gridOfficer'],
    positions: [{ role: 'gridOfficer', unit: 'heping', grids: ['g1'], unitName: '和平社区', roleName: '网格员' }],
    ...part,
  });
