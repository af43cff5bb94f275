import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Rating } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import CaseDetail from '@/pages/cases/detail';
import { aCase, NEXT_DAY, tell } from '../../domain/cases/story';
import { happy } from '../../support/case-ways';
import { WEDNESDAY, type Name } from '../../domain/cases/world';
import { renderPage } from '../../support/phone/render';
import { caseCloud, standStill } from './caseCloud';

const NOW = WEDNESDAY + 6 * 3_600_000;

beforeEach(() => standStill(NOW));
afterEach(() => void jest.useRealTimers());

async function open(it: Case, reader: Name, now = NOW) {
  const cloud = caseCloud(it, reader, now);
  renderPage(<CaseDetail />, { params: { id: it.facts.id }, answers: cloud.answers });
  await screen.findByText('办理经过');
  return cloud;
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pick = (question: string, name: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name }));
const checked = () =>
  [...screen.getAllByRole('radio'), ...screen.getAllByRole('checkbox')].filter(
    (one) => one.getAttribute('aria-checked') === 'true',
  );
const noSheet = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the three questions', () => {
  test('have nothing chosen, and each asks for an answer', async () => {
    const { sent } = await open(aCase('callback'), 'lin');
    tap('评价');
    expect(checked()).toEqual([]);
    tap('送出评价');
    expect(screen.getAllByRole('alert', { name: '请选一个。' })).toHaveLength(3);
    expect(sent).toEqual([]);
  });

  test('answered gladly, are sent without reasons and without being asked for them', async () => {
    const { sent } = await open(aCase('callback'), 'lin');
    tap('评价');
    pick('有人联系过您吗？', '联系过');
    pick('问题解决了吗？', '解决了');
    pick('您满意吗？', '满意');
    expect(screen.queryByText('哪里不满意？')).toBeNull();
    tap('送出评价');
    await noSheet();
    expect(sent).toMatchObject([
      {
        action: 'rate',
        rating: { contacted: true, solved: 'yes', satisfaction: 'satisfied', complaints: [], pressured: false },
      },
    ]);
    expect(screen.getByRole('heading', { name: '您的评价' })).toBeTruthy();
  });

  test('answered badly, ask for reasons, which may be left out or be several', async () => {
    const { sent } = await open(aCase('callback'), 'lin');
    tap('评价');
    pick('有人联系过您吗？', '没有联系');
    pick('问题解决了吗？', '没有解决');
    pick('您满意吗？', '非常不满意');
    for (const reason of ['速度', '结果', '态度', '态度'])
      fireEvent.click(screen.getByRole('checkbox', { name: reason }));
    tap('送出评价');
    await noSheet();
    expect(sent[0]?.rating).toMatchObject({ contacted: false, solved: 'no', complaints: ['result', 'speed'] });
  });

  test('forget the reasons of who is content after all', async () => {
    const { sent } = await open(aCase('callback'), 'lin');
    tap('评价');
    pick('有人联系过您吗？', '联系过');
    pick('问题解决了吗？', '没有解决');
    fireEvent.click(screen.getByRole('checkbox', { name: '结果' }));
    pick('问题解决了吗？', '解决了');
    pick('您满意吗？', '满意');
    tap('送出评价');
    await noSheet();
    expect(sent[0]?.rating?.complaints).toEqual([]);
  });

  test('let the resident say that a good mark was asked for', async () => {
    const { sent } = await open(aCase('callback'), 'lin');
    tap('评价');
    pick('有人联系过您吗？', '联系过');
    pick('问题解决了吗？', '解决了');
    pick('您满意吗？', '非常满意');
    fireEvent.click(screen.getByRole('checkbox', { name: '有人要求我给好评' }));
    tap('送出评价');
    await noSheet();
    expect(sent[0]?.rating?.pressured).toBe(true);
  });

  test('may be answered anew until the window ends, again from nothing', async () => {
    const cloud = await open(aCase('closed'), 'lin');
    tap('改评价');
    expect(checked()).toEqual([]);
    pick('有人联系过您吗？', '没有联系');
    pick('问题解决了吗？', '没有解决');
    pick('您满意吗？', '不满意');
    tap('送出评价');
    await noSheet();
    expect(cloud.now().facts.rating).toMatchObject({ solved: 'no', satisfaction: 'unsatisfied' });
    expect(screen.getByText('没有解决')).toBeTruthy();
  });

  test('are filled in by a caller as the resident says, with a note of the call', async () => {
    const { sent } = await open(
      tell(aCase('callback'), [['tang', 'dial']], NEXT_DAY),
      'tang',
      NEXT_DAY + 2 * 3_600_000,
    );
    tap('登记回访');
    expect(screen.getByText('照居民说的填，不替居民回答。')).toBeTruthy();
    pick('有人联系过居民吗？', '联系过');
    pick('问题解决了吗？', '解决了一部分');
    pick('居民满意吗？', '基本满意');
    fireEvent.change(screen.getByRole('textbox', { name: '通话情况' }), { target: { value: '下午三点通话五分钟' } });
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记回访' }));
    await noSheet();
    expect(sent).toMatchObject([{ action: 'recordCall', note: '下午三点通话五分钟', rating: { solved: 'partly' } }]);
  });
});

describe('“我说没有解决，怎么还写着已解决”', () => {
  const sentence = () => screen.getAllByRole('heading')[0]?.getAttribute('aria-label');
  const buttons = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'));
  const rated = (change: Partial<Rating>, note?: string) =>
    tell(aCase('callback'), [['lin', 'rate', { rating: { ...happy, ...change }, ...(note && { note }) }]]);
  const headlines: [string, Partial<Rating>, string][] = [
    ['没有解决', { solved: 'no' }, '您说没有解决，9月25日 周四 24:00 前都可以要求重办。'],
    ['只解决了一部分', { solved: 'partly' }, '您说只解决了一部分，9月25日 周四 24:00 前都可以要求重办。'],
    ['没有联系', { contacted: false }, '您说没有人联系，9月25日 周四 24:00 前都可以要求重办。'],
    ['不满意', { satisfaction: 'unsatisfied' }, '您说不满意，9月25日 周四 24:00 前都可以要求重办。'],
    ['非常不满意', { satisfaction: 'veryUnsatisfied' }, '您说非常不满意，9月25日 周四 24:00 前都可以要求重办。'],
    [
      'all of it',
      { solved: 'no', contacted: false, satisfaction: 'unsatisfied' },
      '您说没有解决、没有人联系、不满意，9月25日 周四 24:00 前都可以要求重办。',
    ],
  ];
  test.each(headlines)('the headline says it: %s', async (_, change, words) => {
    await open(rated(change), 'lin');
    expect(sentence()).toBe(words);
    expect(buttons()).toContain('要求重办');
    expect(document.querySelector('.status-tag_done')).toBeNull();
  });

  test('what the unit reports stands below what the resident said', async () => {
    await open(rated({ solved: 'no' }), 'lin');
    const titles = screen.getAllByRole('heading').map((one) => one.getAttribute('aria-label') ?? one.textContent);
    expect(titles.indexOf('您的评价')).toBeGreaterThan(-1);
    expect(titles.indexOf('您的评价')).toBeLessThan(titles.indexOf('办理结果'));
    expect(sentence()).not.toContain('已解决');
  });

  test('whoever supervises reads the resident first, too', async () => {
    await open(rated({ solved: 'no' }), 'jiang');
    expect(sentence()).toMatch(/^居民说没有解决。已办结/);
  });

  test('whoever may not read ratings reads the unit’s word as the unit’s', async () => {
    await open(rated({ solved: 'no' }), 'sun');
    expect(sentence()).toMatch(/^已办结，承办单位报“已解决”/);
  });

  test('one tap on 要求重办 is another round, with the words of the rating', async () => {
    const cloud = await open(rated({ solved: 'no' }, '四层的灯还是不亮'), 'lin');
    expect(screen.getByRole('status', { name: '要求重办时，会带上您的话：“四层的灯还是不亮”' })).toBeTruthy();
    tap('要求重办');
    await waitFor(() => expect(cloud.now().facts).toMatchObject({ state: 'accepted', round: 2 }));
    expect(cloud.sent).toMatchObject([{ action: 'reopen', note: '四层的灯还是不亮' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('第 2 轮办理')).toBeTruthy();
  });

  test('without words of their own, the answers are the words', async () => {
    const { sent } = await open(rated({ solved: 'no', contacted: false, complaints: ['speed', 'result'] }), 'lin');
    tap('要求重办');
    await waitFor(() => expect(sent).toMatchObject([{ action: 'reopen', note: '没有解决、没有人联系：速度、结果' }]));
  });

  test('whoever wants to say more changes the words first', async () => {
    const { sent } = await open(rated({ solved: 'no' }, '灯不亮'), 'lin');
    tap('改一改');
    fireEvent.change(screen.getByRole('textbox', { name: '哪里还没有办好？' }), { target: { value: '四层的灯不亮' } });
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '要求重办' }));
    await noSheet();
    expect(sent).toMatchObject([{ action: 'reopen', note: '四层的灯不亮' }]);
  });

  test('a content resident reads their own word, and is not offered another round', async () => {
    await open(aCase('closed'), 'lin');
    expect(sentence()).toBe('已办结，您说解决了，9月25日 周四 24:00 前可以改评价。');
    expect(buttons()).toEqual([expect.stringMatching('愿意让邻居也看到吗'), '改评价']);
  });

  test('after the window the headline still says what the resident said', async () => {
    await open(tell(rated({ solved: 'no' }), [['clock', 'archive']]), 'lin');
    expect(sentence()).toBe('您说没有解决。这件事已经归档。又遇到了，请您重新反映。');
  });

  test('without a rating there are no words to send, and the form asks for them', async () => {
    const { sent } = await open(tell(aCase('callback'), [['clock', 'closeUnrated']]), 'lin');
    tap('更多');
    tap('要求重办，没办好，再办一轮');
    expect(screen.getByRole('textbox', { name: '哪里还没有办好？' })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe('“没有人联系我”', () => {
  const sentence = () => screen.getAllByRole('heading')[0]?.getAttribute('aria-label');
  test('is what the page then says first, until the contact is recorded', async () => {
    const told = tell(aCase('working'), [['lin', 'notContacted']]);
    await open(told, 'lin');
    expect(sentence()).toMatch(/^您说还没有人联系您，已告诉承办单位负责人。城管局正在办理/);
    expect(tell(told, [['sun', 'contact']]).facts.state).toBe('working');
  });
  test('is read by the unit', async () => {
    await open(tell(aCase('working'), [['lin', 'notContacted']]), 'sun');
    expect(sentence()).toMatch(/^居民说还没有人联系。城管局办理中/);
  });
  test('is over once the contact is recorded', async () => {
    await open(
      tell(aCase('working'), [
        ['lin', 'notContacted'],
        ['sun', 'contact'],
      ]),
      'lin',
    );
    expect(sentence()).toMatch(/^城管局正在办理/);
  });
});
