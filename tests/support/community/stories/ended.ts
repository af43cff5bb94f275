import { accept, dispatch, sign, type Story } from '../story';

/** What is handled with another one, or ended before it was done. */
export const ended: Story[] = [
  {
    draft: 'lift-again',
    reporter: 'xia',
    start: 2.3,
    where: { compound: 'yangguangli-xq', building: '2号楼' },
    category: 'facilities',
    words: '二号楼电梯又停了，家里有人坐轮椅，今天下不了楼。',
    steps: [[25, 'desk', 'merge', { sameAs: 'lift-stops', note: '和邻居说的是同一部电梯，一起修。' }]],
  },
  {
    draft: 'street-stall',
    reporter: 'hu',
    start: 6.4,
    where: { compound: 'jinxiu', text: '西门外便道' },
    category: 'environment',
    noDanger: true,
    words: '西门外便道上的烧烤摊天天占到半夜，油烟直往楼里灌。',
    steps: [
      accept(18),
      dispatch(27, 'chengguan'),
      sign(65),
      [35, 'handler', 'contact', { method: 'phone', note: '约好晚上一起到现场看。' }],
      [30, 'leader', 'raiseTrack', { track: 'key', note: '沿街十几户都受影响。' }],
      [240, 'handler', 'askEnd', { endReason: 'vanished', note: '连着两晚去看，摊主已经退租搬走，照片附卷。' }],
      [90, 'centre', 'grantEnd', { note: '摊主已经搬走，两晚都去看过。要是又有人来摆，请您再说。' }],
    ],
  },
];
