import type { Member } from './member';
import { staffMembers } from './staff';

type Character = Pick<Member, 'allows' | 'reads'>;

const resident = (
  openid: string,
  name: string,
  [compound, community, grid]: [string, string, string],
  character: Character,
): Member => ({
  openid,
  name,
  positions: [{ role: 'resident', unit: community, grids: [grid] }],
  compound,
  ...character,
});

const busy: Character = { allows: 'plenty', reads: 'daily' };
const casual: Character = { allows: 3, reads: 'sometimes' };

export const residents: Member[] = [
  // an old resident of few words
  resident('lin', '林秀兰', ['yangguangli-xq', 'yangguangli', 'g1'], { allows: 0, reads: 'never' }),
  resident('wu', '吴建国', ['yangguangli-xq', 'yangguangli', 'g1'], busy), // keeps the shop next door
  resident('zhou', '周悦', ['qingnian', 'liuan', 'g9'], busy), // a young tenant
  resident('xu', '许晓雯', ['shiliuyuan-xq', 'shiliuyuan', 'g4'], busy), // has a mother in a wheelchair
  resident('ma', '马德顺', ['jichuang', 'shiliuyuan', 'g5'], casual), // a retired fitter who knows every pipe
  resident('hu', '胡婷', ['jinxiu', 'yangguangli', 'g2'], casual), // a mother of a small child
  resident('pan', '潘志强', ['liupu-az', 'liuan', 'g9'], { allows: 2, reads: 'sometimes' }), // a courier
  resident('song', '宋雅琴', ['wenchangge', 'shiliuyuan', 'g6'], busy), // a nurse who works at night
  resident('deng', '邓国华', ['heshun', 'shiliuyuan', 'g5'], busy), // is not easily content
  resident('bai', '白小川', ['liuan-hy', 'liuan', 'g7'], casual), // a student
  resident('cao', '曹美玲', ['linshui', 'liuan', 'g8'], casual), // leads the dances in the square
  // looks after an old father
  resident('fang', '方文斌', ['wangqiao-xc', 'yangguangli', 'g3'], { allows: 4, reads: 'sometimes' }),
  // neighbours who tell little and join what others told
  resident('shu', '舒文娟', ['yangguangli-xq', 'yangguangli', 'g1'], casual),
  resident('peng', '彭家旺', ['yangguangli-xq', 'yangguangli', 'g1'], casual),
  resident('luan', '栾玉芬', ['yangguangli-xq', 'yangguangli', 'g1'], { allows: 0, reads: 'never' }),
  resident('tong', '童安安', ['yangguangli-xq', 'yangguangli', 'g1'], busy),
  resident('xia', '夏志明', ['youdian', 'yangguangli', 'g1'], casual),
  resident('guo', '郭长海', ['jichuang', 'shiliuyuan', 'g5'], casual),
];

export const members: Member[] = [...residents, ...staffMembers];

/** An openid nobody has joined with. */
export const visitor = {
  openid: 'visitor',
  name: '新来的访客',
  roles: ['stranger'],
  group: '访客',
  note: '第一次打开，还没有加入',
};
