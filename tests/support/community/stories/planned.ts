import { accept, dispatch, lukewarm, rate, sign, type Story } from '../story';

/** Work that had to be planned: one plan that was kept, and one whose day came. */
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
  {
    draft: 'fence-repair',
    reporter: 'fang',
    start: 9.4,
    where: { compound: 'wangqiao-xc', text: '北侧围栏' },
    category: 'property',
    words: '北侧围栏锈断了两根，孩子图近从那儿钻进钻出，划破过衣服。',
    steps: [
      accept(22),
      dispatch(31, 'zhujian'),
      sign(58),
      [45, 'handler', 'contact', { method: 'phone', note: '约物业一起看过。' }],
      [
        100,
        'handler',
        'finish',
        { outcome: 'planned', measure: '物业已订栏杆，三天内焊好；断口先用软管包上。', plannedInDays: 3 },
      ],
      [80, 'verifier', 'pass', { note: '断口已包好。' }],
      rate(150, lukewarm, '焊好了才算。'),
    ],
  },
];
