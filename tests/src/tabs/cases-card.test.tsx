import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { CaseCard as Of } from '@domain/cases/view';
import { HOUR } from '@domain/time';
import { cardWords } from '@domain/vocabulary/cards/card-words';
import { CaseCard } from '@/screen/CaseCard';
import { resetPhone } from '../../support/phone/taro';
import { aCard, monday } from './aCard';

const draw = (part: Parameters<typeof aCard>[0] = {}, lacks: Parameters<typeof aCard>[1] = []) =>
  render(<CaseCard case={aCard(part, lacks)} now={monday} onClick={() => undefined} />);
const says = (words: string | RegExp) => expect(screen.getByText(words)).toBeTruthy();
const saysNot = (words: string | RegExp) => expect(screen.queryByText(words)).toBeNull();
const clock = (part: Partial<NonNullable<Of['clock']>>) => ({ clock: { ...aCard().clock!, ...part } });

beforeEach(resetPhone);

describe('a card', () => {
  test('says what, where, who holds it, how far it is and until when', () => {
    draw();
    says('公共设施 · 260921-ABCDE');
    says('3号楼门口路灯不亮');
    says('办理中');
    says('锦绣花苑 · 由和平社区负责');
    says('办结期限 9月28日 周一 17:30 · 还剩 7 天 7 小\u2060时');
  });

  test('is one button that reads itself aloud', () => {
    let taps = 0;
    render(<CaseCard case={aCard({ urgent: true })} now={monday} onClick={() => void taps++} />);
    fireEvent.click(
      screen.getByRole('button', {
        name: /办理中，加急，3号楼门口路灯不亮，锦绣花苑.*，办结期限 9月28日.*，260921-ABCDE/,
      }),
    );
    expect(taps).toBe(1);
  });

  test('without words of its own is named by its category', () => {
    draw({ summary: '' });
    says('公共设施方面的事');
    says('260921-ABCDE');
  });

  test('“我说没有解决，列表里怎么打了勾”: says what the reader said, and bears no tick', () => {
    draw({ state: 'closed', turn: 'nobody', actions: ['rate', 'reopen'] }, ['unsolved', 'notContacted']);
    says('您说没有解决');
    expect(document.querySelector('.status-tag_done')).toBeNull();
  });

  test('tells about neighbours and later rounds', () => {
    draw({ supporterCount: 3, round: 2 });
    says('3 位邻居也遇到');
    says('第 2 轮办理');
  });
});

describe('the clock of a card', () => {
  test('that is over says since when, in words', () => {
    draw({ ...clock({ dueAt: monday - 3 * HOUR }), overdue: true });
    says('已逾期');
    says('办结期限 今天 周一 07:00 · 已超时 3 小\u2060时');
  });

  test('that may still move is about', () => {
    draw(clock({ provisional: true }));
    says(/^办结期限 约9月28日/);
  });

  test('that is paused says so and is never over', () => {
    draw(clock({ paused: true, dueAt: monday - HOUR }));
    says('办结期限 今天 周一 09:00 · 已暂停');
  });

  test('of a pause is no deadline that will move, but the day on which it goes on', () => {
    const card = aCard({ state: 'paused', ...clock({ paused: true }) });
    const words = cardWords({ ...card, pausedUntil: '2026-10-09' }, []);
    render(<CaseCard case={{ ...card, words }} now={monday} onClick={() => undefined} />);
    says('暂缓到 10月9日');
    saysNot(/期限/);
  });

  test('of a closed case is how long the reader may reopen it, or change the rating', () => {
    const closed = { state: 'closed', turn: 'nobody', ...clock({ kind: 'reopen' }) } as const;
    draw({ ...closed, actions: ['rate', 'reopen'] });
    says(/^可要求重办到 9月28日/);
    saysNot(/负责/);
    draw({ ...closed, actions: ['rate'] });
    says(/^可改评价到 9月28日/);
  });

  test('“办结了怎么还有期限”: a closed case has no clock for who can do nothing more', () => {
    draw({ state: 'closed', turn: 'nobody', mine: false, ...clock({ kind: 'reopen' }) });
    saysNot(/9月28日/);
  });

  test('stays together: no “时” on a line of its own', () => {
    draw();
    expect(screen.getByText(/还剩/).textContent).toMatch(/7\u00a0天 7\u00a0小\u2060时$/);
  });

  test('is absent where none runs', () => {
    draw({ state: 'archived', turn: 'nobody', clock: undefined });
    saysNot(/期限/);
  });
});

describe('“到底在谁那里”: a case that waits for the centre', () => {
  test('says what the centre does with it, and a review only of what was refused', () => {
    for (const state of ['accepted', 'returning'] as const) {
      draw({ state, turn: 'centre' });
      says(/区县中心正在定由谁办/);
      saysNot(/复核/);
      cleanup();
    }
    draw({ state: 'refused', turn: 'centre' });
    says(/区县中心正在复核/);
  });
});

describe('whose turn it is', () => {
  test('the reporter is asked to rate or to answer', () => {
    draw({ state: 'callback', turn: 'reporter', actions: ['rate'] });
    says('等您评价');
    draw({ state: 'needInfo', turn: 'reporter', actions: ['answer', 'withdraw'] });
    says('等您补充');
  });

  test('a neighbour who joined is not asked for what only the reporter can do', () => {
    draw({ state: 'callback', turn: 'reporter', mine: false });
    saysNot('等您评价');
  });

  test('an officer who wrote it down for somebody else is not asked to rate their own work', () => {
    draw({ state: 'callback', turn: 'reporter', actions: [] });
    saysNot('等您评价');
  });

  test('a reporter who has rated is left in peace, though they may still change it', () => {
    draw({ state: 'closed', turn: 'nobody', actions: ['rate', 'reopen'] });
    saysNot('等您评价');
  });

  test('staff read the next step that is theirs', () => {
    const steps = [
      [['accept', 'refuse'], '等您受理'],
      [['take'], '等您接办'],
      [['dispatch', 'start'], '等您交办'],
      [['sign'], '等您签收'],
      [['contact', 'ask', 'finish'], '等您办理'],
      [['pass', 'fail'], '等您核查'],
      [['dial'], '等您回访'],
      [['recordCall', 'missCall'], '等您回访'],
      [['upholdRefusal', 'overturnRefusal'], '等您复核'],
    ] as const;
    for (const [actions, words] of steps) {
      const { unmount } = draw({ mine: false, actions: [...actions] });
      says(words);
      unmount();
    }
  });
});
