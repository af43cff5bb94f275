import { advance, advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { CaseFacts } from '@domain/cases/case';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import type { NearbyRow } from '@domain/cases/lists/nearby';
import { queuesOf } from '@domain/cases/lists/queues';
import { viewSimilar } from '@domain/cases/lists/similar';
import { dueTimerAction, nextTimerAt } from '@domain/cases/lifecycle/timers';
import type { Case } from '@domain/cases/record';
import { viewCase } from '@domain/cases/view';
import { aCase, another, report, tell } from '../story';
import { people, WEDNESDAY, world, type Name } from '../world';

const HOUR = 3_600_000;
const tap = (it: Case, who: Name, action: CasePersonAction, details: Details, other?: CaseFacts, joined = false) =>
  advance(it, action, people[who], details, { ...world(WEDNESDAY + HOUR), other, joined });
const merge = (it: Case, other: CaseFacts, joined = false) =>
  tap(it, 'gao', 'merge', { sameAs: other.id }, other, joined);
const seenBy = (it: Case, who: Name, visibility: 'own' | 'full') =>
  viewCase(it, {
    actor: people[who],
    visibility,
    context: world(WEDNESDAY + HOUR),
    link: (photo) => ({ thumbnail: photo, full: photo }),
  });

describe('“邻居也说了这盏灯”: a case that is merged into another', () => {
  const master = another().facts;
  const merged = merge(report(), master);

  test('names the other one, has no clock of its own and waits at no desk; its reporter is told', () => {
    expect(merged.facts).toMatchObject({ state: 'merged', sameAs: { id: master.id, number: master.number } });
    expect(nextTimerAt(merged.facts, world())).toBeUndefined();
    expect(queuesOf(merged.facts)).toEqual([]);
    const [told] = merged.outbox.slice(-1);
    expect(told).toMatchObject({ notice: 'caseMerged', facts: { other: master.number } });
    expect(seenBy(merged, 'lin', 'own')).toMatchObject({ sameAs: { id: master.id, number: master.number } });
  });

  test('whoever worked on it hears that it goes on elsewhere', () => {
    const fromWork = merge(aCase('working'), master);
    expect(fromWork.outbox.slice(-1)).toMatchObject([{ notice: 'caseMergedAway', to: { person: 'sun' } }]);
  });

  test.each<[string, string, () => unknown]>([
    ['itself', 'Itself', () => merge(report(), report().facts)],
    ['one that nobody accepted yet', 'Closed', () => merge(report(), { ...master, state: 'submitted' })],
    ['one that is over', 'Closed', () => merge(report(), { ...master, state: 'closed' })],
    [
      'one that is merged itself, so that there is no circle',
      'Closed',
      () => merge(report(), { ...merged.facts, id: 'case3' }),
    ],
    ['a private one', 'Private', () => merge(report(), { ...master, private: true })],
    ['a complaint about staff', 'Private', () => merge(report(), { ...master, aboutStaff: 'otherUnit' })],
    ['one of the same person, which it would repeat', 'Own', () => merge(report(), another({}, 'lin').facts)],
    [
      'one of another community',
      'Elsewhere',
      () => merge(report(), { ...master, place: { ...master.place, community: 'c2' } }),
    ],
    ['one that the desk may not know of', 'Elsewhere', () => tap(report(), 'gao', 'merge', { sameAs: 'x' })],
    ['one in no danger, while it is in danger', 'Danger', () => merge(report({ category: 'safety' }), master)],
    ['another, while neighbours follow this one', 'Joined', () => merge(report(), master, true)],
  ])('is never merged into %s', (_, why, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code: 'ruleBroken', reason: `cases.merge${why}` }));
  });

  test('a private one, work that was done and an open question are not merged at all', () => {
    for (const it of [report({ private: true }), aCase('handled'), tell(aCase('working'), [['sun', 'askEnd']])])
      expect(() => merge(it, master)).toThrow(expect.objectContaining({ reason: 'cases.merge' }));
  });

  test('“我家这边是另一盏灯”: its reporter asks, and the desk takes it out again with clocks of its own', () => {
    const asked = tap(merged, 'lin', 'askSplit', { note: '我家这边是另一盏灯' });
    expect(queuesOf(asked.facts)).toEqual(['desk@c1']);
    expect(seenBy(asked, 'lin', 'own').ask).toEqual({ kind: 'split', note: '我家这边是另一盏灯' });
    const back = tap(asked, 'gao', 'split', { track: 'easy' });
    expect(back.facts).toMatchObject({ state: 'accepted', holder: { unit: 'c1', role: 'desk' }, track: 'easy' });
    expect(back.facts).not.toHaveProperty('sameAs');
    const open = back.facts.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ kind }) => kind);
    expect(open.sort()).toEqual(['dispatch', 'finish']);
    expect(back.outbox.slice(-1)).toMatchObject([{ notice: 'caseSplit' }]);
    expect(() => merge(back, master)).toThrow(expect.objectContaining({ reason: 'cases.full' }));
  });

  test('the desk may say that it stays, with a reason that its reporter reads', () => {
    const asked = tap(merged, 'lin', 'askSplit', { note: '不一样' });
    const stays = tap(asked, 'gao', 'refuseSplit', { note: '到现场看过，是同一盏灯' });
    expect(stays.facts.state).toBe('merged');
    expect(queuesOf(stays.facts)).toEqual([]);
    expect(stays.outbox.slice(-1)).toMatchObject([
      { notice: 'splitRefused', facts: { words: '到现场看过，是同一盏灯' } },
    ]);
    expect(JSON.stringify(seenBy(stays, 'lin', 'own').history)).toContain('同一盏灯');
  });

  test('an ask that nobody answers goes up to the centre', () => {
    const asked = tap(merged, 'lin', 'askSplit', { note: '不一样' });
    const late = world(WEDNESDAY + 72 * HOUR);
    expect(dueTimerAction(asked.facts, late)).toBe('missDecide');
    const missed = advanceByTimer(asked, 'missDecide', late);
    expect(queuesOf(missed.facts)).toEqual(['desk@c1', 'centre@x1']);
  });
});

describe('“上周说过了”: the same person, the same matter, no new facts', () => {
  const earlier = another({}, 'lin').facts;
  const repeated = tap(report(), 'gao', 'repeat', { sameAs: earlier.id, note: '上周的那盏灯还在办' }, earlier);

  test('is closed with a pointer; nobody rates or reopens what was never worked on', () => {
    expect(repeated.facts).toMatchObject({ state: 'closed', closedAs: 'repeated', sameAs: { id: earlier.id } });
    expect(seenBy(repeated, 'lin', 'own').actions.map(({ action }) => action)).toEqual(['askSplit']);
    expect(dueTimerAction(repeated.facts, world(WEDNESDAY + 40 * 24 * HOUR))).toBe('archive');
  });

  test.each<[string, () => unknown, string]>([
    [
      'of somebody else',
      () => tap(report(), 'gao', 'repeat', { sameAs: 'x', note: '同一件' }, another().facts),
      'cases.repeatOther',
    ],
    [
      'of itself',
      () => tap(report(), 'gao', 'repeat', { sameAs: 'x', note: '同一件' }, report().facts),
      'cases.repeatOther',
    ],
    [
      'of one that was taken back',
      () => tap(report(), 'gao', 'repeat', { sameAs: 'x', note: '同一件' }, { ...earlier, state: 'withdrawn' }),
      'cases.repeatEnded',
    ],
    [
      'of a pointer',
      () =>
        tap(
          report(),
          'gao',
          'repeat',
          { sameAs: 'x', note: '同一件' },
          { ...earlier, sameAs: { id: 'a', number: 'b' } },
        ),
      'cases.repeatEnded',
    ],
  ])('is no repetition %s', (_, attempt, reason) => {
    expect(attempt).toThrow(expect.objectContaining({ reason }));
  });

  test('its reporter may say that something is new, and gets the case back', () => {
    const asked = tap(repeated, 'lin', 'askSplit', { note: '这次是四楼的' });
    const back = tap(asked, 'gao', 'split', { track: 'easy' });
    expect(back.facts.state).toBe('accepted');
    expect(back.facts).not.toHaveProperty('closedAs');
  });
});

describe('what the desk is offered as the same matter', () => {
  const lamp = report().facts;
  const row = (change: Partial<NearbyRow>): NearbyRow => ({ ...another().facts, supporterCount: 0, ...change });
  const ids = (...rows: NearbyRow[]) => viewSimilar(rows, lamp).cases.map(({ id }) => id);

  test('is at the same place and open, one’s own earlier ones first, and never somebody’s private one', () => {
    expect(
      ids(
        row({ id: 'open' }),
        row({ id: 'joined', supporterCount: 3 }),
        row({ id: 'own', reporter: 'lin', state: 'closed' }),
        row({ id: 'private', private: true }),
        row({ id: 'over', state: 'closed' }),
        row({ id: 'new', state: 'submitted' }),
        row({ id: 'elsewhere', place: { ...lamp.place, compound: 'k2', name: '花园里小区' } }),
        row({ id: lamp.id }),
      ),
    ).toEqual(['own', 'joined', 'open']);
  });

  test('names no person, telephone or door', () => {
    const [seen] = viewSimilar(
      [row({ description: '我是张三，电话13812345678，住3号楼2单元402室，灯坏了' })],
      lamp,
    ).cases;
    expect(seen?.summary).not.toMatch(/13812345678|402/);
    expect(seen).not.toHaveProperty('reporter');
  });
});
