import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Output, Input } from '@domain/contract';
import { setSession, type Me } from '@/cloud/useSession';
import { emptyListWords } from '@domain/vocabulary/cards/empty-lists';
import Cases from '@/pages/tabs/cases';
import { answer, refuse } from '../../support/phone/render';
import { phone, pullDown, reachBottom, resetPhone, showAgain } from '../../support/phone/taro';
import { INBOX_TAB } from '@/screen/page/useTabs';
import { aCard } from './aCard';

const lin: Me = {
  joined: true,
  roles: ['resident'],
  positions: [],
  uploadFolder: 'photos/lin',
  templates: [],
  unread: 0,
  districtName: '清河县',
  where: '清河县',
  links: { own: [], work: [], home: [] },
};
const chen: Me = { ...lin, roles: ['resident', 'desk'] };

type List = Input<'cases.list'>['list'];
type Ask = (asked: { list: List; after?: string }) => unknown;
const page = (cases: Output<'cases.list'>['cases'], next?: string) =>
  answer('cases.list', { cases, ...(next && { next }) });
const none: Ask = ({ list }) => answer('cases.list', { cases: [], empty: emptyListWords[list] });

async function open(me: Me, ask: Ask) {
  resetPhone();
  phone.cloud = async ({ name, input }) =>
    name === 'cases.list' ? ask(input as Input<'cases.list'>) : refuse('internal');
  setSession(me);
  render(<Cases />);
  await act(async () => undefined);
}

const asked = () => phone.asked.map(({ input }) => input as Input<'cases.list'>);
const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const tabs = () => screen.getAllByRole('radio').map((tab) => tab.getAttribute('aria-label'));
const shown = () => screen.queryAllByRole('button', { name: /26092/ });

describe('the lists of a resident', () => {
  test('are what they reported and what they met too', async () => {
    await open(lin, none);
    expect(tabs()).toEqual(['我反映的', '我也遇到的']);
    expect(asked()).toEqual([{ list: 'mine' }]);
  });

  test('lead to the case', async () => {
    await open(lin, () => page([aCard({ id: 'c7' })]));
    await act(async () => void fireEvent.click(shown()[0]!));
    expect(phone.visited).toEqual(['to /pages/cases/detail?id=c7']);
  });

  test('do not show one list under the name of the other while it is on its way', async () => {
    await open(lin, ({ list }) => (list === 'mine' ? page([aCard()]) : new Promise(() => undefined)));
    await tap('我也遇到的', 'radio');
    expect(shown()).toHaveLength(0);
    expect(screen.getByRole('status', { name: '正在取来…' })).toBeTruthy();
    expect(tabs()).toHaveLength(2);
    await tap('我反映的', 'radio');
    expect(shown()).toHaveLength(1);
  });

  test('keep a late answer in its own list', async () => {
    let tell = (_: unknown): void => undefined;
    await open(lin, ({ list }) => (list === 'mine' ? new Promise((resolve) => (tell = resolve)) : page([])));
    await tap('我也遇到的', 'radio');
    await act(async () => tell(page([aCard()])));
    expect(shown()).toHaveLength(0);
  });

  test('“有没有新消息，在哪儿看”: the tab of the messages says how many are unread', async () => {
    await open({ ...lin, unread: 3 }, none);
    expect([...phone.badges]).toEqual([[INBOX_TAB.index, '3']]);
    act(() => setSession({ ...lin, unread: 120 }));
    expect(phone.badges.get(INBOX_TAB.index)).toBe('99+');
    act(() => setSession({ ...lin, unread: 0 }));
    expect(phone.badges.size).toBe(0);
  });
});

describe('the lists of staff', () => {
  test('begin with what waits for them, in the order the cloud gives', async () => {
    await open(chen, () =>
      page([aCard({ id: 'a', number: '260921-AAAAA', urgent: true }), aCard({ id: 'b', number: '260922-BBBBB' })]),
    );
    expect(tabs()).toEqual(['待我办', '本单位', '我反映的', '我也遇到的']);
    expect(asked()).toEqual([{ list: 'work' }]);
    const [first, second] = shown();
    expect(within(first!).getByText('加急')).toBeTruthy();
    expect(within(second!).queryByText('加急')).toBeNull();
  });
});

describe('a long list', () => {
  const twenty = (from: number) =>
    Array.from({ length: 20 }, (_, n) =>
      aCard({ id: `c${from + n}`, number: `260921-${String(from + n).padStart(5, '0')}` }),
    );
  const long: Ask = ({ after }) =>
    after ? page([aCard({ id: 'last', number: '260922-LASTX' })]) : page(twenty(0), '1.c19');

  test('draws ten cases, and the rest of the page at its end', async () => {
    await open(lin, long);
    expect(shown()).toHaveLength(10);
    await tap('再看 10 件');
    expect(shown()).toHaveLength(20);
    expect(asked()).toHaveLength(1);
  });

  test('grows when the finger reaches the end, and never turns its page by itself', async () => {
    await open(lin, long);
    await act(async () => reachBottom());
    await act(async () => reachBottom());
    expect(shown()).toHaveLength(20);
    expect(asked()).toHaveLength(1);
  });

  test('is turned page by page, there and back', async () => {
    await open(lin, long);
    expect(screen.queryByRole('button', { name: '看前面的' })).toBeNull();
    await tap('再看 10 件');
    await tap('看后面的');
    expect(shown()).toHaveLength(1);
    expect(screen.getByText('就这些了')).toBeTruthy();
    await tap('看前面的');
    expect(shown()).toHaveLength(10);
    expect(asked().map(({ after }) => after)).toEqual([undefined, '1.c19', undefined]);
  });

  test('stays at its page and as long as it was when the screen comes back or is pulled down', async () => {
    await open(lin, long);
    await tap('再看 10 件');
    await act(async () => showAgain());
    expect(shown()).toHaveLength(20);
    await tap('看后面的');
    await act(async () => pullDown());
    expect(shown()).toHaveLength(1);
    expect(asked().slice(-1)).toEqual([{ list: 'mine', after: '1.c19' }]);
  });

  test('keeps what it has when the next page does not come, and says so', async () => {
    await open(lin, ({ after }) => (after ? Promise.reject(new Error('request:fail')) : page(twenty(0), '1.c19')));
    await tap('再看 10 件');
    await tap('看后面的');
    expect(await screen.findByRole('status', { name: '没能更新，下面是刚才的内容。' })).toBeTruthy();
    expect(shown()).toHaveLength(20);
  });
});

describe('an empty list', () => {
  test('is not called empty while more of it is to come', async () => {
    await open(chen, ({ after }) => (after ? page([aCard({ mine: false, actions: ['accept'] })]) : page([], '1.c9')));
    expect(screen.queryByText('眼下没有等您办的事')).toBeNull();
    await tap('看后面的');
    expect(shown()).toHaveLength(1);
  });

  test('of one’s own leads to telling something', async () => {
    await open(lin, none);
    expect(screen.getByText('还没有反映过事情')).toBeTruthy();
    await tap('说一件事');
    expect(phone.visited).toEqual(['to /pages/report/report']);
  });

  test('of a desk with nothing to do leads to the unit’s cases', async () => {
    await open(chen, none);
    expect(screen.getByText('眼下没有等您办的事')).toBeTruthy();
    await tap('看看本单位的事');
    expect(asked().slice(-1)).toEqual([{ list: 'unit' }]);
    expect(screen.getByText('本单位还没有事')).toBeTruthy();
  });

  test('of met too says how one comes there', async () => {
    await open(lin, none);
    await tap('我也遇到的', 'radio');
    expect(screen.getByText('还没有“我也遇到”的事')).toBeTruthy();
  });
});

test('a stranger is invited to join, and no query is sent for them', async () => {
  await open({ ...lin, joined: false, roles: ['stranger'] }, none);
  await tap('去登记');
  expect(phone.visited).toEqual(['to /pages/people/join']);
  expect(asked()).toHaveLength(0);
});

test('without a network the list says so and may be tried again, its name still above it', async () => {
  let online = false;
  await open(lin, () => (online ? page([aCard()]) : Promise.reject(new Error('request:fail'))));
  expect(screen.getByText('连不上网络')).toBeTruthy();
  expect(tabs()).toHaveLength(2);
  online = true;
  await tap('再试一次');
  expect(shown()).toHaveLength(1);
});
