import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Case } from '@domain/cases/record';
import CaseDetail from '@/pages/cases/detail';
import { setSession } from '@/cloud/useSession';
import { aCase, report, tell } from '../../domain/cases/story';
import { unhappy } from '../../support/case-ways';
import { WEDNESDAY, type Name } from '../../domain/cases/world';
import { answer, refuse, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { caseCloud, standStill } from './caseCloud';

const AFTERNOON = WEDNESDAY + 6 * 3_600_000; // Wednesday, 15:00

beforeEach(() => standStill(AFTERNOON));
afterEach(() => void jest.useRealTimers());

/** Opens the page of a case as one of the people. */
async function open(it: Case, reader: Name, now = AFTERNOON, joined = false) {
  standStill(now);
  const cloud = caseCloud(it, reader, now, joined);
  renderPage(<CaseDetail />, {
    params: { id: it.facts.id },
    answers: {
      ...cloud.answers,
      'messages.grantSubscriptions': () => answer('messages.grantSubscriptions', { templates: [] }),
    },
  });
  await screen.findByText('办理经过');
  return cloud;
}
const tap = (name: string) =>
  fireEvent.click(within(screen.queryByRole('dialog') ?? document.body).getByRole('button', { name }));
const write = (name: string, words: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const sheet = () => screen.getByRole('dialog');
const noSheet = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const buttons = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'));
/** The buttons at the bottom of the page. */
const bar = () =>
  [...document.querySelectorAll('.case-actions [role=button]')].map((button) => button.getAttribute('aria-label'));
const sentence = () => screen.getAllByRole('heading')[0]?.getAttribute('aria-label');

describe('what a resident reads at the top', () => {
  const states = [
    ['submitted', '阳光社区已收到，原定 今天 周三 11:00 前告诉您是否受理。'],
    ['accepted', '阳光社区已受理，正在安排谁来办，最迟 后天 周五 24:00 办结。'],
    ['dispatched', '已交给城管局办理，最迟 9月17日 周三 17:30 办结。'],
    ['working', '城管局正在办理，最迟 9月17日 周三 17:30 办结。'],
    ['needInfo', '城管局想请您补充一点情况，9月22日 周一 24:00 前都可以回复。'],
    ['handled', '城管局说已经办好，正由别人核查，最迟 明天 周四 17:30 有结果。'],
    ['callback', '办好了吗？请您评价，9月17日 周三 17:30 前都可以。'],
    ['closed', '已办结，您说解决了，9月25日 周四 24:00 前可以改评价。'],
    ['archived', '这件事已经归档。又遇到了，请您重新反映。'],
    ['refused', '没有受理：已进入诉讼。请您找人民法院。'],
    ['withdrawn', '您已撤回，不再办理。'],
  ] as const;
  for (const [state, words] of states) {
    test(`while it is ${state}`, async () => {
      await open(aCase(state), 'lin');
      expect(sentence()).toBe(words);
      // whoever has it to do something has a face beside the sentence; nobody else's stands there
      const face = document.querySelector('.case-head .avatar');
      const expected: Partial<Record<typeof state, string>> = {
        ...{ submitted: '阳', accepted: '阳', dispatched: '城', working: '城', handled: '城' },
      };
      expect(face?.textContent).toBe(expected[state]);
    });
  }

  test('before zero: what is due first, and what will happen, without promising more', async () => {
    await open(aCase('working'), 'lin');
    expect(
      screen.getByText('最迟 明天 周四 11:00 联系您，还剩 20 小\u2060时。到时没有联系，会告诉负责人。'),
    ).toBeTruthy();
  });

  test('before zero: what is left of the whole, once nothing else is due before', async () => {
    await open(tell(aCase('working'), [['sun', 'contact']]), 'lin');
    expect(screen.getByText('还剩 7 天 2 小\u2060时。到时没有办结，会列入督办。')).toBeTruthy();
  });

  test('after zero: that it is late, by how much, and marked', async () => {
    await open(report(), 'lin');
    expect(screen.getByText('已逾期')).toBeTruthy();
    expect(screen.getByText('已超时 4 小\u2060时。已告诉负责人。')).toBeTruthy();
    expect(document.querySelector('.case-head__left_over')).toBeTruthy();
  });

  test('“一边说逾期，一边说还剩五天”: never both on one page', async () => {
    await open(aCase('dispatched'), 'lin', WEDNESDAY + 30 * 3_600_000);
    expect(screen.getByText('已逾期')).toBeTruthy();
    expect(document.body.textContent).toMatch(/原定 今天 周四 11:00 前联系您|原定 .*前承办单位签收/);
    expect(document.body.textContent).not.toContain('还剩');
    expect(document.querySelectorAll('.case-clock_over').length).toBeGreaterThan(0);
  });
});

describe('what the page shows', () => {
  test('the words, the place, the number and the history, newest first', async () => {
    await open(aCase('closed'), 'lin');
    expect(screen.getByText('三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶')).toBeTruthy();
    expect(screen.getByText('阳光里小区 3号楼2单元402室')).toBeTruthy();
    expect(screen.getByText('编号 250910-CASE1')).toBeTruthy();
    const titles = screen
      .getAllByRole('listitem')
      .map((line) => line.querySelector('.timeline__title')?.textContent)
      .filter(Boolean);
    expect(titles).toEqual([
      '您作了评价',
      '阳光社区核查员核查过了，通过',
      '城管局承办员说办完了：已解决',
      '城管局承办员接下了，开始办',
      '阳光社区接单员交给城管局办',
      '阳光社区接单员受理了',
      '您反映了这件事',
    ]);
  });

  test('the unit’s result as a claim, and the resident’s own answer', async () => {
    await open(aCase('closed'), 'lin');
    expect(screen.getByText('这是承办单位报的结果。解决没有，您说了算。')).toBeTruthy();
    expect(screen.getAllByText('更换了两盏感应灯')).not.toHaveLength(0);
    expect(screen.getByRole('heading', { name: '您的评价' })).toBeTruthy();
    expect(screen.getByText('非常满意')).toBeTruthy();
  });

  const pinned = report();
  const atPoint = {
    ...pinned,
    facts: {
      ...pinned.facts,
      place: {
        ...pinned.facts.place,
        ...{ kind: 'point' as const, name: '第一网格', text: '菜市场后门' },
        point: { type: 'Point' as const, coordinates: [104.4, 38.3] as [number, number] },
      },
    },
  };

  test('“在哪儿啊”: the place on a map, which opens at a tap, for those who may know it', async () => {
    await open(atPoint, 'lin');
    tap('在地图里看第一网格');
    expect(phone.maps).toMatchObject([{ longitude: 104.4, latitude: 38.3, name: '第一网格' }]);
  });

  test('a neighbour who joined sees no exact spot', async () => {
    await open(atPoint, 'wu', AFTERNOON, true);
    expect(screen.queryByRole('button', { name: /在地图里看/ })).toBeNull();
  });

  test('“怎么同一行印了两遍”: the grid of a point is named once', async () => {
    await open(atPoint, 'lin');
    expect(document.body.textContent?.split('第一网格')).toHaveLength(2);
  });

  test('a paused clock is shown as paused', async () => {
    await open(aCase('needInfo'), 'lin');
    expect(screen.getByRole('listitem', { name: '办结，已暂停' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '请您补充' })).toBeTruthy();
  });

  test('“到时没办完算谁的”: of a pause the reporter reads that its time stands still, and no threat for its end', async () => {
    const contacted = tell(aCase('working'), [['sun', 'contact']]);
    await open(
      tell(
        contacted,
        [
          ['sun', 'askPause'],
          ['he', 'grantPause'],
        ],
        WEDNESDAY + 3_600_000,
      ),
      'lin',
    );
    expect(sentence()).toMatch(/暂缓到.*，到时自动接着办。$/);
    expect(screen.getByText('办结的时限也停着，接着办时再往下算。')).toBeTruthy();
    expect(screen.queryByText(/到时没有办结/)).toBeNull();
  });

  test('a neighbour who joined reads how it goes, and can do nothing to it', async () => {
    await open(aCase('working'), 'wu', AFTERNOON, true);
    expect(sentence()).toBe('城管局正在办理，最迟 9月17日 周三 17:30 办结。');
    expect(screen.queryByText(/楼道灯坏了/)).toBeNull();
    expect(screen.queryByText(/402室/)).toBeNull();
    expect(buttons()).toEqual([]);
  });

  test('the handling unit reads it brisk and masked, without the rating', async () => {
    await open(aCase('closed'), 'sun');
    expect(sentence()).toBe('已办结，承办单位报“已解决”，9月25日 周四 24:00 前居民可以改评价、要求重办。');
    expect(screen.getByText('电话、门牌、姓名已隐去。')).toBeTruthy();
    expect(screen.queryByText('居民的评价')).toBeNull();
  });

  test('a case that is not the reader’s to see is not found', async () => {
    renderPage(<CaseDetail />, { params: { id: 'x' }, answers: { 'cases.show': () => refuse('notFound') } });
    expect(await screen.findByText('没有找到')).toBeTruthy();
  });
});

describe('the bar of a person', () => {
  const bars = [
    ['submitted', 'lin', ['更多', '我要补充']],
    ['submitted', 'chen', ['接下来，就地办']],
    ['submitted', 'gao', ['更多', '不予受理', '受理']],
    ['accepted', 'gao', ['更多', '就地办理', '交办']],
    ['dispatched', 'sun', ['签收']],
    ['working', 'sun', ['更多', '登记联系']],
    ['needInfo', 'lin', ['更多', '我来补充']],
    ['needInfo', 'sun', ['更多']],
    ['handled', 'qian', ['未通过', '核查通过']],
    ['callback', 'lin', ['更多', '评价']],
    ['callback', 'tang', []], // the first step is to see the number
    ['closed', 'lin', ['改评价']],
    ['refused', 'lin', ['申请复核']],
    ['withdrawn', 'lin', []],
    ['working', 'jiang', ['更多', '督办']],
  ] as const;
  for (const [state, who, shown] of bars) {
    test(`${who}, while it is ${state}`, async () => {
      await open(aCase(state), who);
      expect(bar()).toEqual(shown);
    });
  }

  test('who rated and is not content is asked for another round first', async () => {
    await open(tell(aCase('callback'), [['lin', 'rate', { rating: unhappy }]]), 'lin');
    expect(bar()).toEqual(['更多', '要求重办']);
  });

  test('once the resident was contacted, finishing comes first', async () => {
    await open(tell(aCase('working'), [['sun', 'contact']]), 'sun');
    expect(bar()).toEqual(['更多', '办完了']);
  });
});

describe('a resident', () => {
  test('adds words with the version that was read, and sees them in the history', async () => {
    const { sent } = await open(aCase('working'), 'lin');
    tap('我要补充');
    write('您想补充什么？', '五层也坏了');
    tap('送出');
    await noSheet();
    expect(sent).toEqual([{ id: 'case1abcdefgh', version: 1, action: 'supplement', note: '五层也坏了' }]);
    expect(screen.getByText('您补充了说明')).toBeTruthy();
    expect(screen.getByText('五层也坏了')).toBeTruthy();
    expect(phone.modals).toEqual([{ title: '补充已送到' }]);
  });

  test('is told what is missing, at the tap', async () => {
    const { sent } = await open(aCase('working'), 'lin');
    tap('我要补充');
    expect(screen.queryByRole('alert')).toBeNull();
    tap('送出');
    expect(screen.getByRole('alert', { name: '请写几个字。' })).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('does not send words while a photo is still missing', async () => {
    const { sent } = await open(aCase('working'), 'lin');
    phone.photos = ['wxfile://one.jpg'];
    tap('我要补充');
    write('您想补充什么？', '请看照片');
    tap('加照片');
    await screen.findByText('没传上，点这里重传');
    tap('送出');
    expect(screen.getByRole('alert', { name: '有照片还没传好，请等一等，或者去掉它。' })).toBeTruthy();
    tap('去掉第 1 张照片');
    tap('送出');
    await noSheet();
    expect(sent).toMatchObject([{ note: '请看照片' }]);
    expect(sent[0]).not.toHaveProperty('photos');
  });

  test('finds the words again after closing the sheet by mistake', async () => {
    await open(aCase('working'), 'lin');
    tap('我要补充');
    write('您想补充什么？', '五层也坏了');
    fireEvent.click(within(sheet()).getByRole('button', { name: '关闭' }));
    await noSheet();
    tap('我要补充');
    expect(screen.getByRole('textbox', { name: '您想补充什么？' })).toHaveProperty('value', '五层也坏了');
  });

  test('answers the question', async () => {
    const cloud = await open(aCase('needInfo'), 'lin');
    tap('我来补充');
    write('您的回答', '三层');
    tap('送出');
    await noSheet();
    expect(cloud.now().facts.state).toBe('working');
    expect(sentence()).toMatch(/^城管局正在办理/);
  });

  test('is asked once more before taking a case back', async () => {
    const cloud = await open(aCase('working'), 'lin');
    tap('更多');
    tap('撤回，不用再办了');
    expect(sheet().getAttribute('aria-label')).toBe('确定要撤回吗？');
    expect(cloud.sent).toEqual([]);
    tap('确定撤回');
    await noSheet();
    expect(cloud.now().facts.state).toBe('withdrawn');
  });

  test('says that nobody was in touch', async () => {
    const { sent } = await open(aCase('working'), 'lin');
    tap('更多');
    tap('没有人联系我，会告诉承办单位负责人');
    tap('告诉负责人');
    await noSheet();
    expect(sent).toEqual([{ id: 'case1abcdefgh', version: 1, action: 'notContacted' }]);
  });

  test('asks for a second look at a refusal, once', async () => {
    await open(aCase('refused'), 'lin');
    tap('申请复核');
    write('您为什么不同意？', '我没有起诉');
    tap('申请复核');
    await noSheet();
    expect(screen.getByText('已申请复核，由区县中心另外的人决定。')).toBeTruthy();
    expect(buttons()).toEqual([]);
  });

  test('asks for another round', async () => {
    const cloud = await open(aCase('callback'), 'lin');
    tap('更多');
    tap('要求重办，没办好，再办一轮');
    write('哪里还没有办好？', '又坏了');
    tap('要求重办');
    await noSheet();
    expect(cloud.now().facts).toMatchObject({ state: 'accepted', round: 2 });
    expect(screen.getByText('第 2 轮办理')).toBeTruthy();
  });
});

describe('a tap', () => {
  test('that came second shows the newest, and keeps the words where they may still be sent', async () => {
    const working = aCase('working');
    const cloud = await open(working, 'lin');
    tap('我要补充');
    write('您想补充什么？', '五层也坏了');
    cloud.change(tell(working, [['sun', 'finish']]));
    tap('送出');
    expect(await screen.findByRole('status', { name: '刚刚有人更新了，下面是最新的情况。' })).toBeTruthy();
    expect(phone.modals).toMatchObject([{ title: '刚刚有变化' }]);
    expect(sentence()).toMatch(/^城管局说已经办好/);
    tap('送出');
    await noSheet();
    expect(cloud.sent.map(({ version }) => version)).toEqual([1, 2]);
    expect(screen.queryByText('刚刚有人更新了，下面是最新的情况。')).toBeNull();
  });

  test('without a network leaves the words where they are', async () => {
    await open(aCase('working'), 'lin');
    tap('我要补充');
    write('您想补充什么？', '五层也坏了');
    phone.cloud = undefined;
    tap('送出');
    await waitFor(() => expect(phone.modals).toMatchObject([{ title: '连不上网络' }]));
    expect(screen.getByRole('textbox', { name: '您想补充什么？' })).toHaveProperty('value', '五层也坏了');
  });

  test('asks for messages first, and goes on whatever is answered', async () => {
    const { sent } = await open(aCase('working'), 'lin');
    act(() =>
      setSession({
        joined: true,
        roles: ['resident'],
        positions: [],
        uploadFolder: 'photos/lin',
        templates: [{ key: 'caseProgress', id: 'p1', remaining: 0 }],
        unread: 0,
        districtName: '示例区',
        where: '示例区',
        links: { own: [], work: [], home: [] },
      }),
    );
    phone.subscribes = { p1: 'accept' };
    tap('我要补充');
    write('您想补充什么？', '五层也坏了');
    tap('送出');
    await noSheet();
    expect(sent).toHaveLength(1);
    const names = phone.asked.map(({ name }) => name);
    expect(names.indexOf('messages.grantSubscriptions')).toBeLessThan(names.indexOf('cases.advance'));
    expect(names).toContain('messages.grantSubscriptions');
  });
});
