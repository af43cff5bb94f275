import type { Post, StaffRole } from '@domain/people/actor';
import type { Member } from './member';

const post = (role: StaffRole, unit: string, ...grids: string[]): Post => ({ role, unit, grids });

/** Everybody who works here joined as a resident first. */
const works = (openid: string, name: string, ...posts: Post[]): Member => ({
  openid,
  name,
  posts: [{ role: 'resident', unit: '', grids: [] }, ...posts],
  allows: 'plenty',
  reads: 'daily',
});

const yangguangli = [
  works('chen', '陈小满', post('gridOfficer', 'yangguangli', 'g1')),
  works('gao', '高文静', post('desk', 'yangguangli')),
  works('ren', '任远山', post('handler', 'yangguangli')),
  works('qian', '钱玉梅', post('verifier', 'yangguangli')),
  works('tang', '唐小雨', post('caller', 'yangguangli')),
  works('fan', '范春明', post('leader', 'yangguangli')),
  works('zhao', '赵立冬', post('gridOfficer', 'yangguangli', 'g2')),
  works('kong', '孔庆远', post('gridOfficer', 'yangguangli', 'g3')),
];

const shiliuyuan = [
  works('tan', '谭佳怡', post('desk', 'shiliuyuan')),
  works('ye', '叶小禾', post('gridOfficer', 'shiliuyuan', 'g4')),
  works('yuan', '袁守田', post('gridOfficer', 'shiliuyuan', 'g5')),
  works('du', '杜若萍', post('gridOfficer', 'shiliuyuan', 'g6')),
  works('qiu', '邱小琴', post('handler', 'shiliuyuan')),
  works('shen', '沈国栋', post('leader', 'shiliuyuan')),
  works('gu', '顾长青', post('verifier', 'shiliuyuan')),
  works('mi', '米小珍', post('caller', 'shiliuyuan')),
];

const liuan = [
  // a small community: one person sits at two desks
  works('liang', '梁月', post('desk', 'liuan'), post('handler', 'liuan')),
  works('shi', '施水生', post('gridOfficer', 'liuan', 'g7')),
  works('lei', '雷春燕', post('gridOfficer', 'liuan', 'g8')),
  works('meng', '孟向阳', post('gridOfficer', 'liuan', 'g9')),
  works('qin', '秦卫东', post('leader', 'liuan')),
  works('hao', '郝志刚', post('verifier', 'liuan')),
  works('hua', '华静', post('caller', 'liuan')),
];

const subdistricts = [
  works('jin', '金海涛', post('handler', 'wangqiao')),
  works('yan', '严志清', post('leader', 'wangqiao')),
  works('wei', '韦一鸣', post('verifier', 'wangqiao')),
  works('nie', '聂晓彤', post('caller', 'wangqiao')),
  works('jiang', '江正华', post('supervisor', 'wangqiao')),
  works('mo', '莫晓岚', post('handler', 'liupu')),
  works('cui', '崔长河', post('leader', 'liupu')),
  works('yu', '于小曼', post('verifier', 'liupu'), post('caller', 'liupu')),
  works('long', '龙建军', post('supervisor', 'liupu')),
];

const departments = [
  works('sun', '孙大伟', post('handler', 'chengguan')),
  works('he', '何建平', post('leader', 'chengguan')),
  works('lu', '卢思远', post('handler', 'zhujian')),
  works('dong', '董新民', post('leader', 'zhujian')),
  works('jia', '贾小龙', post('handler', 'shuiwu')),
  works('xiong', '熊立新', post('leader', 'shuiwu')),
  works('tao', '陶俊', post('handler', 'jiaojing')),
  works('ding', '丁海峰', post('leader', 'jiaojing')),
  works('fu', '傅明亮', post('handler', 'gongdian')),
  works('zhong', '钟树林', post('leader', 'gongdian')),
];

const districtCentre = [
  works('luo', '罗启明', post('centre', 'qinglu')),
  works('tian', '田佳宁', post('centre', 'qinglu')),
  works('guan', '关立诚', post('supervisor', 'qinglu')),
];

export const staffMembers: Member[] = [
  ...yangguangli,
  ...districtCentre,
  ...departments,
  ...shiliuyuan,
  ...liuan,
  ...subdistricts,
];
