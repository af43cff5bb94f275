import { soundsAboutStaff } from '@domain/wording/staff-complaints';

const COMPLAINTS = [
  '网格员小陈上门时态度很差，还骂人',
  '社区的人不理我，跑了三趟都不给办',
  '居委会主任优亲厚友，低保都给了亲戚',
  '街道办互相推诿，没人管',
  '窗口的人爱理不理，一直玩手机骂人',
  '我要投诉网格员',
  '举报社区书记冒领补贴',
  '城管打人了，把老人的菜摊掀了',
  '服务站的人上班打牌，办事要等半天',
  '民警态度恶劣',
  '社区干部收红包才给开证明',
  '街道工作人员故意刁难残疾人',
  '网格员把我反映的事泄露给了邻居',
  '住建局踢皮球，材料退了四次',
  '居委会的人敷衍我，说过两天来，一个月没来',
  '城管局乱罚款，不开票',
  '社区主任威胁我不许再打电话',
  '前台接待不耐烦，话没说完就挂了',
  '村支书克扣补偿款',
  '民政局的人叫我送礼，说不送就不给办',
];
const CALM = [
  '三号楼楼道灯坏了，晚上看不见台阶',
  '楼上邻居半夜吵架，骂人骂得很凶',
  '物业收了钱不修电梯',
  '请社区来人看看下水道，堵了三天',
  '感谢网格员小陈，态度很好，帮我办了老年证',
  '希望街道把路修一修',
  '小区门口总有人打牌喝酒，很吵',
  '隔壁的狗总叫，主人故意不管',
  '有人冒充社区工作人员上门推销',
  '想问一下社区几点上班',
  '城管路边的垃圾桶满了没人收',
  '派出所门口的路灯坏了',
  '服务站的门打不开，轮椅进不去',
  '楼下饭店收钱不开发票，油烟还大',
  '孩子在学校门口被骑车的人打了',
  '社区活动室的空调坏了',
  '窗户关不上，漏风',
  '街道两边乱停车',
  '表扬街道办的王主任，办事不推诿',
  '邻居威胁我不许晒被子',
];

test('words that complain about staff or a unit are recognised, and those about things and neighbours are not', () => {
  const missed = COMPLAINTS.filter((words) => !soundsAboutStaff(words));
  const wrong = CALM.filter(soundsAboutStaff);
  console.info(
    `complaints about staff: ${missed.length} of ${COMPLAINTS.length} missed, ${wrong.length} of ${CALM.length} wrong`,
  );
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
});
