import { CATEGORIES } from '@domain/cases/case';
import { CARD_FIELDS } from '@domain/walls/card';
import { createNoticeCard } from '@domain/walls/lifecycle/lifecycle';
import { fieldsInOrder, findExclusion, hideWords, publicFieldsOf } from '@domain/walls/public-words';
import { viewCard, viewModeration, viewPublicCard } from '@domain/walls/view';
import { cardFieldName } from '@domain/vocabulary/walls';
import { people, place } from '../cases/world';
import { aCase } from '../cases/story';
import { aClosedCase, aConsentedCard, aProposedCard, compound, later } from './aCard';

const unlinked = () => undefined;

describe('the five fields of a card', () => {
  test('are those of the printed wall, in its order', () => {
    const fields = publicFieldsOf(aClosedCase(), false, compound);
    expect(fieldsInOrder(fields).map(([field, text]) => `${cardFieldName[field]}：${text}`)).toEqual([
      '问题来源：阳光里小区居民',
      '问题内容：三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶',
      '整改措施：更换了两盏感应灯',
      '进展情况：已解决，2025年9月10日办结',
      '群众满意度：非常满意',
    ]);
    expect(CARD_FIELDS).toHaveLength(5);
  });

  test('name the grid instead of the compound and its houses, where the reporter wishes', () => {
    const facts = aClosedCase({ description: '阳光里3号楼的灯坏了，王先生打了三次电话13800138000' });
    const { source, problem } = publicFieldsOf(facts, true, compound);
    expect(source).toBe('第一网格居民');
    expect(problem).toBe('本小区*号楼的灯坏了，*先生打了三次电话138******00');
  });

  test('say something about a report of photos alone', () => {
    const fields = publicFieldsOf({ ...aClosedCase(), description: '', measure: '' }, false, compound);
    expect(fields).toMatchObject({ problem: '公共设施（见照片）', measure: '已到现场处理' });
  });

  test('of a result notice of the desk lose names, telephones and doors like those of a resident', () => {
    const notice = { title: '刘芳女士家通水了', text: '住3号楼2单元402室，电话13800138000，有事可以找社区' };
    const card = createNoticeCard({ id: 'n1', place }, { notice, after: [] }, people.gao, later(undefined));
    expect(card.notice).toEqual({
      title: '*女士家通水了',
      text: '住3号楼*单元***，电话138******00，有事可以找社区',
    });
  });

  test('lose what the desk hides, and gain nothing', () => {
    const fields = publicFieldsOf(aClosedCase(), false, compound);
    expect(hideWords(fields, ['二单元', '感应']).problem).toBe('三号楼***的楼道灯坏了一个星期,晚上看不见台阶');
    expect(() => hideWords(fields, ['没有的话'])).toThrow('hide');
  });
});

describe('what never comes to a wall', () => {
  test.each([
    ['a private case', { private: true }, 'private'],
    ['a complaint about staff', { aboutStaff: 'community' as const }, 'aboutStaff'],
    ['words that complain about staff', { description: '社区工作人员态度恶劣，不理我' }, 'aboutStaff'],
    ['a dispute with neighbours', { category: 'neighbours' as const }, 'neighbours'],
    ['what happened to somebody', { description: '有人晕倒在楼道里，叫不醒' }, 'person'],
  ])('%s', (_, change, exclusion) => {
    expect(findExclusion({ ...aClosedCase(), ...change })).toBe(exclusion);
  });

  test('but a lamp does, and so does any category of things', () => {
    for (const category of CATEGORIES.filter((one) => one !== 'neighbours'))
      expect(findExclusion({ ...aClosedCase(), category })).toBeUndefined();
  });

  test('nor a case that is open, or that its reporter has not rated', () => {
    expect(findExclusion(aCase('callback').facts)).toBe('open');
    const { rating: _, ...unrated } = aClosedCase();
    expect(findExclusion(unrated)).toBe('unrated');
    const byCall = { ...aClosedCase(), rating: { ...aClosedCase().rating!, by: 'caller' as const } };
    expect(findExclusion(byCall)).toBe('unrated');
  });
});

describe('what is read of a card', () => {
  test('tells of no person', () => {
    const card = { ...aProposedCard(), publishedAt: 1 };
    const shown = JSON.stringify([
      viewPublicCard(card, { case: aClosedCase(), link: unlinked }),
      viewCard(
        card,
        { case: aClosedCase(), link: unlinked },
        { actor: people.jiang, flagger: 'x' },
        later(aClosedCase()),
      ),
    ]);
    for (const secret of ['lin', 'gao', 'sun', 'case1abcdefgh', '402']) expect(shown).not.toContain(`"${secret}`);
  });

  test('leads only the reporter back to the case', () => {
    const view = (who: keyof typeof people) =>
      viewCard(aConsentedCard(), { link: unlinked }, { actor: people[who], flagger: 'x' }, later(undefined));
    expect([view('lin').case, view('gao').case]).toEqual(['case1abcdefgh', undefined]);
  });

  test('says that the case was taken up again, and shows the last rating', () => {
    const facts = aClosedCase();
    const card = aProposedCard(facts);
    const shown = (now: typeof facts) => viewPublicCard(card, { case: now, link: unlinked });
    expect(shown({ ...facts, state: 'working', round: 2 }).reopened).toBe('open');
    expect(shown({ ...facts, round: 2 }).reopened).toBe('closed');
    const rating = { ...facts.rating!, satisfaction: 'fairlySatisfied' as const };
    expect(shown({ ...facts, rating }).fields?.satisfaction).toBe('基本满意');
    expect(shown(facts)).not.toHaveProperty('reopened');
  });

  test('is counted by action and reason', () => {
    const { history } = aProposedCard();
    expect(viewModeration([{ history }, { history }], 0).counts).toEqual([
      { action: 'consent', count: 2 },
      { action: 'propose', count: 2 },
    ]);
    expect(viewModeration([{ history }], history[0]!.at + 1).counts).toEqual([]);
  });
});
