import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Case } from '@domain/cases/record';
import CaseDetail from '@/pages/cases/detail';
import { aCase } from '../../domain/cases/story';
import { WEDNESDAY, type Name } from '../../domain/cases/world';
import { renderPage } from '../../support/phone/render';
import { caseCloud, standStill } from './caseCloud';

const NOW = WEDNESDAY + 6 * 3_600_000;

beforeEach(() => standStill(NOW));
afterEach(() => void jest.useRealTimers());

async function open(it: Case, reader: Name) {
  const cloud = caseCloud(it, reader, NOW);
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
    const { sent } = await open(aCase('callback'), 'tang');
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
