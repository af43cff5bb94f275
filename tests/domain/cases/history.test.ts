import { CASE_ACTIONS } from '@domain/cases/lifecycle/event';
import { formatStaff, historySentence, type HistoryFacts } from '@domain/vocabulary/cards/case-history';

const facts: HistoryFacts = {
  ...{
    who: '城管局承办员',
    reporter: '您',
    unit: '城管局',
    method: '电话',
    outcome: '已解决',
    className: '已进入诉讼',
  },
  round: 2,
  why: '要等法定程序走完',
  until: '9月16日',
  days: 3,
  supervision: '拖着没有动',
  about: '事情已经不在了',
  isClock: false,
};

describe('“您 提交”不像人话: the history tells what happened as one would say it', () => {
  test.each(CASE_ACTIONS)('%s', (action) => {
    const sentence = historySentence(action, facts);
    expect(sentence).toMatch(/^[^ ·]{3,}/);
    expect(sentence).not.toMatch(/undefined|： *$|（）/);
    expect(historySentence(action, { ...facts, unit: '', method: '', outcome: '', className: '' })).not.toMatch(
      /undefined|：$|（）/,
    );
  });

  test('a position is said behind its unit without saying anything twice', () => {
    expect(formatStaff('阳光社区', 'desk')).toBe('阳光社区接单员');
    expect(formatStaff('城管局', 'leader')).toBe('城管局负责人');
    expect(formatStaff('青麓区民呼必应中心', 'centre')).toBe('青麓区民呼必应中心');
  });
});
