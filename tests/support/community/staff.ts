import type { Position, StaffRole } from '@domain/people/actor';
import type { Member } from './member';

const position = (role: StaffRole, unit: string, ...grids: string[]): Position => ({ role, unit, grids });

/** Everybody who works here joined as a resident first. */
const works = (openid: string, name: string, ...positions: Position[]): Member => ({
  openid,
  name,
  positions: [{ role: 'resident', unit: '', grids: [] }, ...positions],
  allows: 'plenty',
  reads: 'daily',
});

const yangguangli = [
  works('chen', '陈小满', position('gridOfficer', 'yangguangli', 'g1')),
  works('gao', '高文静', position('desk', 'yangguangli')),
  works('ren', '任远山', position('handler', 'yangguangli')),
  works('qian', '钱玉梅', position('verifier', 'yangguangli')),
  works('tang', '唐小雨', position('caller', 'yangguangli')),
  works('fan', '范春明', position('leader', 'yangguangli')),
  works('zhao', '赵立冬', position('gridOfficer', 'yangguangli', 'g2')),
  works('kong', '孔庆远', position('gridOfficer', 'yangguangli', 'g3')),
];

const shiliuyuan = [
  works('tan', '谭佳怡', position('desk', 'shiliuyuan')),
  works('ye', '叶小禾', position('gridOfficer', 'shiliuyuan', 'g4')),
  works('yuan', '袁守田', position('gridOfficer', 'shiliuyuan', 'g5')),
  works('du', '杜若萍', position('gridOfficer', 'shiliuyuan', 'g6')),
  works('qiu', '邱小琴', position('handler', 'shiliuyuan')),
  works('shen', '沈国栋', position('leader', 'shiliuyuan')),
  works('gu', '顾长青', position('verifier', 'shiliuyuan')),
  works('mi', '米小珍', position('caller', 'shiliuyuan')),
];

const liuan = [
  // a small community: one person sits at two desks
  works('liang', '梁月', position('desk', 'liuan'), position('handler', 'liuan')),
  works('shi', '施水生', position('gridOfficer', 'liuan', 'g7')),
  works('lei', '雷春燕', position('gridOfficer', 'liuan', 'g8')),
  works('meng', '孟向阳', position('gridOfficer', 'liuan', 'g9')),
  works('qin', '秦卫东', position('leader', 'liuan')),
  works('hao', '郝志刚', position('verifier', 'liuan')),
  works('hua', '华静', position('caller', 'liuan')),
];

const subdistricts = [
  works('jin', '金海涛', position('handler', 'wangqiao')),
  works('yan', '严志清', position('leader', 'wangqiao')),
  works('wei', '韦一鸣', position('verifier', 'wangqiao')),
  works('nie', '聂晓彤', position('caller', 'wangqiao')),
  works('jiang', '江正华', position('supervisor', 'wangqiao')),
  works('mo', '莫晓岚', position('handler', 'liupu')),
  works('cui', '崔长河', position('leader', 'liupu')),
  works('yu', '于小曼', position('verifier', 'liupu'), position('caller', 'liupu')),
  works('long', '龙建军', position('supervisor', 'liupu')),
];

const departments = [
  works('sun', '孙大伟', position('handler', 'chengguan')),
  works('he', '何建平', position('leader', 'chengguan')),
  works('lu', '卢思远', position('handler', 'zhujian')),
  works('dong', '董新民', position('leader', 'zhujian')),
  works('jia', '贾小龙', position('handler', 'shuiwu')),
  works('xiong', '熊立新', position('leader', 'shuiwu')),
  works('tao', '陶俊', position('handler', 'jiaojing')),
  works('ding', '丁海峰', position('leader', 'jiaojing')),
  works('fu', '傅明亮', position('handler', 'gongdian')),
  works('zhong', '钟树林', position('leader', 'gongdian')),
];

const districtCentre = [
  works('luo', '罗启明', position('centre', 'qinglu')),
  works('tian', '田佳宁', position('centre', 'qinglu')),
  works('guan', '关立诚', position('supervisor', 'qinglu')),
];

/** The district's room where quarrels are talked over. */
const mediationRoom = [
  works('bo', '柏桂英', position('mediationDesk', 'qinglu')),
  works('gong', '龚广平', position('mediator', 'qinglu')),
  works('xin', '辛明远', position('lawyer', 'qinglu')),
];

export const staffMembers: Member[] = [
  ...yangguangli,
  ...districtCentre,
  ...departments,
  ...shiliuyuan,
  ...liuan,
  ...subdistricts,
  ...mediationRoom,
];
