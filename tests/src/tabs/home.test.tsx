import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { CaseCard } from '@domain/cases/view';
import { setSession, type Me } from '@/cloud/useSession';
import Home from '@/pages/tabs/home';
import { answer, refuse } from '../../support/phone/render';
import { phone, resetPhone } from '../../support/phone/taro';
import { aMe, anOfficer, aStranger } from '../aMe';
import { aCard } from './aCard';

const cards = (cases: CaseCard[], more = false) => ({ cases, more });

async function open(
  me: Me,
  { mine = [], work = [], more = false }: { mine?: CaseCard[]; work?: CaseCard[]; more?: boolean } = {},
  online = () => true,
) {
  resetPhone();
  phone.cloud = async ({ name }) => {
    if (!online()) throw new Error('request:fail');
    return name === 'cases.overview'
      ? answer('cases.overview', { mine: cards(mine), work: cards(work, more) })
      : refuse('internal');
  };
  setSession(me);
  render(<Home />);
  await act(async () => undefined);
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const headings = () => screen.getAllByRole('heading').map((one) => one.getAttribute('aria-label'));

describe('a resident at home', () => {
  test('reports in one tap, and opens their case in one', async () => {
    await open(aMe(), { mine: [aCard({ id: 'c7' })] });
    await tap('我要反映');
    await tap(/路灯不亮/);
    expect(phone.visited).toEqual(['to /pages/report/report', 'to /pages/cases/detail?id=c7']);
  });

  test('sees first the case that waits for their word, and sees it once', async () => {
    const asked = aCard({ id: 'q', state: 'callback', turn: 'reporter', actions: ['rate'], summary: '电梯修好了吗' });
    await open(aMe(), { mine: [asked, aCard()], work: [asked] });
    expect(headings()).toEqual(['林秀兰，您好', '等您回话', '我的事', '遇到危险，请先打电话']);
    expect(screen.getAllByText('电梯修好了吗')).toHaveLength(1);
    expect(screen.getByText('等您评价')).toBeTruthy();
  });

  test('is told of new messages, and where they are', async () => {
    await open(aMe({ unread: 2 }));
    expect([...phone.badges.values()]).toEqual(['2']);
  });

  test('sees where they live, and calls their grid officer in one tap', async () => {
    const gridOfficer = { name: '陈小满', phone: '0900-5550151' };
    await open(aMe({ where: '和平社区 · 和平第一网格', gridOfficer }));
    expect(screen.getByText('和平社区 · 和平第一网格')).toBeTruthy();
    expect(screen.getByText('您的网格员')).toBeTruthy();
    await tap('给网格员陈小满打电话');
    expect(phone.calls).toEqual(['0900-5550151']);
  });

  test('finds their cases under 我的事, an officer the day under 工作', async () => {
    await open(aMe());
    expect([...phone.tabNames.values()]).toEqual(['我的事']);
    cleanup();
    await open(anOfficer());
    expect([...phone.tabNames.values()]).toEqual(['工作']);
  });

  test('who never reported anything is told so', async () => {
    await open(aMe());
    expect(screen.getByText('您还没有反映过问题。')).toBeTruthy();
  });
});

describe('an officer at home', () => {
  const waiting = (id: string, part: Partial<CaseCard> = {}) =>
    aCard({ id, number: `260921-${id}`, mine: false, actions: ['accept'], ...part });

  test('sees the day’s work before anything else, and how much of it is late', async () => {
    await open(anOfficer(), {
      work: [waiting('late', { overdue: true }), waiting('b'), waiting('c'), waiting('d')],
      more: true,
    });
    expect(headings().slice(0, 2)).toEqual(['陈小满，您好', '等您办的']);
    expect(screen.getByText('共 4 件以上，1 件已逾期')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /260921-/ })).toHaveLength(3);
    await tap('全部');
    expect(phone.visited).toEqual(['tab /pages/tabs/cases']);
  });

  test('with nothing to do is told so, not that they never reported', async () => {
    await open(anOfficer());
    expect(screen.getByText(/眼下没有等您办的事/)).toBeTruthy();
    expect(screen.queryByText('您还没有反映过问题。')).toBeNull();
  });
});

test('a stranger may write at once, and is invited to join; no query is sent for them', async () => {
  await open(aStranger());
  await tap('我要反映');
  await tap('去登记');
  expect(phone.visited).toEqual(['to /pages/report/report', 'to /pages/people/join']);
  expect(phone.asked).toEqual([]);
});

test('without a network one may still report, and asking again brings the cases', async () => {
  let online = false;
  await open(aMe(), { mine: [aCard()] }, () => online);
  expect(screen.getByRole('status', { name: '您的事暂时没取到。' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '我要反映' })).toBeTruthy();
  online = true;
  await tap('再试一次');
  expect(screen.getByRole('button', { name: /路灯不亮/ })).toBeTruthy();
});

describe('scanning a code', () => {
  const scanning = (result: string) => Object.assign(Taro, { scanCode: async () => ({ result }) });

  test('of a station leads there', async () => {
    await open(aMe());
    scanning('pages/places/station?scene=s%3Dst1');
    await tap(/扫一扫/);
    expect(phone.visited).toEqual(['to /pages/places/station?id=st1']);
  });

  test('of anything else is looked up where codes are read', async () => {
    await open(aMe());
    scanning('https://example.com/menu');
    await tap(/扫一扫/);
    expect(phone.visited).toEqual(['to /pages/codes/code?text=https%3A%2F%2Fexample.com%2Fmenu']);
  });
});
