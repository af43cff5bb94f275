import { screen } from '@testing-library/react';
import type { DeskRow, SupervisionDeskView } from '@domain/cases/supervision/view';
import SupervisionDesk from '@/pages/supervision/desk';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { NOW } from '../aHall';
import { openPage, sees, seesNot, tap, write } from '../openPage';

const HOUR = 3_600_000;
const row = (change: Partial<DeskRow>): DeskRow => ({
  id: 'lamp',
  number: '20250910ABCDE',
  version: 4,
  title: '三号楼的灯坏了',
  category: 'facilities',
  placeName: '阳光里小区',
  unitName: '城管局',
  urgent: false,
  round: 1,
  since: NOW - 3 * HOUR,
  decision: 'supervise',
  actions: ['supervise'],
  ...change,
});
const desk: SupervisionDeskView = {
  sections: [
    {
      list: 'ask',
      count: 9,
      more: false,
      rows: [
        row({
          decision: 'grantExtension',
          actions: ['grantExtension', 'refuseExtension'],
          ask: { kind: 'extension', note: '配件要排产', workDays: 3 },
        }),
      ],
    },
    {
      list: 'red',
      count: 1,
      more: true,
      rows: [row({ id: 'road', title: '路面塌了', clock: { kind: 'finish', dueAt: NOW - 50 * HOUR } })],
    },
  ],
};

describe('a supervisor’s day on one page', () => {
  const open = (view: SupervisionDeskView = desk) =>
    openPage(<SupervisionDesk />, {
      answers: {
        'supervision.desk': () => answer('supervision.desk', view),
        'cases.advance': () => answer('cases.advance', {} as never),
      },
    });
  const sent = () => phone.asked.filter(({ name }) => name === 'cases.advance').map(({ input }) => input);

  test('each row says what is asked, which decision is due, and since when', async () => {
    await open();
    sees(/等了 3/, /申请延期，想多要 3 个工作日/, '“配件要排产”', '请批复：同不同意延期');
    sees(/办结超 2/, '红牌 1+', '还有 8 件，办完上面的就出来。');
  });

  test('of several lists the first two of each are drawn, and a tap shows one list whole', async () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => row({ id, title: `路面塌了 ${id}` }));
    const [first, second] = desk.sections;
    await open({ ...desk, sections: [first!, { ...second!, count: 4, more: false, rows: many }] });
    sees(/路面塌了 b/);
    seesNot(/路面塌了 c/);
    await tap('只看“红牌”');
    sees(/路面塌了 d/);
  });

  test('two taps decide, with the words that one would say anyway', async () => {
    await open();
    await tap('督办，路面塌了');
    await tap(/^拖着没有动/);
    expect(sent()).toEqual([
      { id: 'road', version: 4, action: 'supervise', supervision: 'slow', note: '请马上办，回复写明哪天办好。' },
    ]);
  });

  test('or with words of one’s own', async () => {
    await open();
    await tap('不同意，三号楼的灯坏了');
    await write('自己写', '先修好一盏');
    await tap(/^还有时间/);
    expect(sent()).toEqual([{ id: 'lamp', version: 4, action: 'refuseExtension', note: '先修好一盏' }]);
  });

  test('a tap on a number shows that list alone, another one all of them', async () => {
    await open();
    await tap('红牌 1+', 'radio');
    seesNot('三号楼的灯坏了');
    await tap('红牌 1+', 'radio');
    sees('三号楼的灯坏了', '路面塌了');
  });

  test('with nothing to decide it says so', async () => {
    await open({ sections: [] });
    sees('现在没有等着您定的事');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
