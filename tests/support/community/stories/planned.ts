import { accept, dispatch, lukewarm, sign, type Story } from '../story';

/** Work that had to be planned, and was done in time. */
export const planned: Story[] = [
  {
    draft: 'park-benches',
    reporter: 'cao',
    start: 9.2,
    where: { compound: 'linshui', text: '小花园' },
    category: 'facilities',
    words: '小花园一条长椅都没有，老人遛弯累了只能坐花坛沿上。',
    steps: [
      accept(18),
      dispatch(27, 'liupu'),
      sign(64),
      [40, 'handler', 'contact', { method: 'phone', note: '说明长椅要统一采购。' }],
      [
        120,
        'handler',
        'finish',
        { outcome: 'planned', measure: '已报采购计划，到货就装六条长椅。', plannedInDays: 60 },
      ],
      [90, 'verifier', 'pass', { note: '看过采购单。' }],
      [200, 'reporter', 'rate', { rating: lukewarm, note: '等装好了再说。' }],
      [1300, 'handler', 'completePlan', { measure: '六条长椅都装好了，椅面是木头的，冬天不冰。' }],
    ],
  },
];
