import type { Station } from '@domain/places/place';

type Texts = Pick<Station, 'id' | 'name' | 'address' | 'phone' | 'hours' | 'services' | 'facilities'> & {
  grid: string;
  spot: [number, number];
};

// 即时 is done while one waits, 代为 is carried for the resident, 指导 is told how and where.
export const stationTexts: Texts[] = [
  {
    id: 'st-yangguangli',
    name: '阳光里民呼必应服务站',
    address: '阳光里小区东门北侧一楼',
    phone: '0900-5550141',
    hours: '周一至周日 08:30–20:00',
    services: [
      '居住证明开具（即时）',
      '老年优待证办理（代为）',
      '医保缴费（即时）',
      '高龄津贴申请（代为）',
      '残疾人补贴申请（代为）',
      '法律援助（指导）',
    ],
    facilities: ['饮水', '手机充电', '雨伞', '老花镜', '轮椅', '血压计'],
    grid: 'g1',
    spot: [0.46, 0.62],
  },
  {
    id: 'st-shiliuyuan',
    name: '石榴园党群服务中心',
    address: '文昌路与机床街交叉口西北角',
    phone: '0900-5550142',
    hours: '周一至周日 08:30–21:00',
    services: [
      '居住证明开具（即时）',
      '社保认证（即时）',
      '就业登记（代为）',
      '入学材料（指导）',
      '生育登记（即时）',
      '低保申请（代为）',
      '物业纠纷调解（指导）',
    ],
    facilities: ['饮水', '手机充电', '母婴角', '无障碍卫生间', '阅览室', '棋牌室', '儿童托管'],
    grid: 'g4',
    spot: [0.3, 0.35],
  },
  {
    id: 'st-wangqiao',
    name: '望桥网格红色驿站',
    address: '望桥新村菜市场入口旁',
    phone: '0900-5550143',
    hours: '周一至周日 7:00–22:00',
    services: ['问题登记（即时）', '生活缴费（指导）', '手机使用（指导）', '证件复印（即时）'],
    facilities: ['饮水', '微波炉', '手机充电', '雨伞', '工具箱', '急救包'],
    grid: 'g3',
    spot: [0.42, 0.4],
  },
  {
    id: 'st-liuan',
    name: '柳岸民呼必应服务站',
    address: '临水人家北门口',
    phone: '0900-5550144',
    hours: '周一至周五 08:30–18:00，周六、周日 9:00–17:00',
    services: [
      '居住证明开具（即时）',
      '流动人口登记（即时）',
      '公租房申请（代为）',
      '创业补贴（指导）',
      '异地就医备案（代为）',
    ],
    facilities: ['饮水', '手机充电', '轮椅', '快递代收', '打印机'],
    grid: 'g8',
    spot: [0.34, 0.62],
  },
];
