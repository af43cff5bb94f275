import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { OPEN_STATES } from '@domain/cases/case';
import { caseNotices } from '@domain/cases/lifecycle/notices';
import { formatNotice } from '@domain/vocabulary/messages';
import { happy } from '../../support/case-ways';
import { aCase, NEXT_DAY, report, rings, tell, type Step } from './story';
import { people, world, units, WEDNESDAY } from './world';

const finish = (plannedUntil: string) =>
  advance(
    aCase('working'),
    'finish',
    people.sun,
    { outcome: 'planned', measure: '列入明年计划', plannedUntil },
    world(),
  );

describe('a case that is planned for later', () => {
  test('is not finished on the spot: a plan is for a unit', () => {
    const onTheSpot = tell(report(), [['chen', 'take']]);
    const planned = { outcome: 'planned', measure: '列入计划', plannedUntil: '2025-10-10' } as const;
    expect(() => advance(onTheSpot, 'finish', people.chen, planned, world(WEDNESDAY + 7_200_000))).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: 'outcome' }),
    );
  });

  test('names a day to come: yesterday and today are no plan', () => {
    expect(finish('2025-09-11').facts).toMatchObject({ outcome: 'planned', plannedUntil: '2025-09-11' });
    for (const day of ['2025-09-09', '2025-09-10'])
      expect(() => finish(day)).toThrow(expect.objectContaining({ code: 'invalidInput', reason: 'plannedUntil' }));
  });

  test('planned until 2099 is refused: a year is the longest', () => {
    for (const day of ['2026-09-11', '2099-12-31'])
      expect(() => finish(day)).toThrow(expect.objectContaining({ code: 'invalidInput', reason: 'plannedUntil' }));
    expect(finish('2026-09-10').facts).toMatchObject({ plannedUntil: '2026-09-10' });
  });

  test('and is planned no longer when the verifier did not believe it', () => {
    const failed = tell(finish('2026-05-01'), [['qian', 'fail']]);
    expect(failed.facts).not.toHaveProperty('plannedUntil');
    expect(
      tell(failed, [['sun', 'finish', { outcome: 'solved', measure: '已修好', plannedUntil: '2026-05-01' }]]).facts,
    ).not.toHaveProperty('plannedUntil');
  });

  test('the photos of what did not hold stay in the history only', () => {
    const failed = tell(aCase('working'), [
      ['sun', 'finish', { outcome: 'solved', measure: '已修好', photos: ['cloud://e.b/photos/x/1.jpg'] }],
      ['qian', 'fail'],
    ]);
    expect(failed.facts.evidence).toEqual([]);
    expect(JSON.stringify(failed.events)).toContain('1.jpg');
  });
});

describe('who is told', () => {
  const toldOf = (notice: string, { outbox }: ReturnType<typeof report>) =>
    outbox.filter((entry) => entry.notice === notice).map(({ to }) => to);

  test('a handler hears that the case they work on was taken back', () => {
    expect(toldOf('caseWithdrawn', tell(aCase('working'), [['lin', 'withdraw']]))).toEqual([
      { position: 'desk@c1' },
      { person: 'sun' },
    ]);
  });

  test('“they asked me to take it back instead of rating it”: why is asked, and the supervisor hears it', () => {
    const asked = aCase('callback');
    expect(() => tell(asked, [['lin', 'withdraw', {}]])).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: 'note' }),
    );
    const withdrawn = tell(asked, [['lin', 'withdraw', { note: '他们说撤了就不扣分' }]]);
    expect(toldOf('withdrawnAfterWork', withdrawn)).toEqual([{ position: 'supervisor@s1' }]);
    const [told] = withdrawn.outbox.filter(({ notice }) => notice === 'withdrawnAfterWork');
    expect(formatNotice('withdrawnAfterWork', told!.facts, WEDNESDAY).words).toContain(
      '居民撤回，不再评价：他们说撤了就不扣分。请看看是不是自愿的。',
    );
  });

  test('before anything was done no reason is asked and no supervisor told; in a second round both', () => {
    for (const state of ['submitted', 'accepted', 'dispatched', 'working', 'needInfo'] as const)
      expect(toldOf('withdrawnAfterWork', tell(aCase(state), [['lin', 'withdraw', {}]]))).toEqual([]);
    const doneOnce: [string, ReturnType<typeof report>][] = [
      ['waits to be verified', aCase('handled')],
      ['came back from the verifier', tell(aCase('handled'), [['qian', 'fail']])],
      ['was asked for again', tell(aCase('callback'), [['lin', 'reopen']])],
    ];
    for (const [what, it] of doneOnce) {
      expect(() => tell(it, [['lin', 'withdraw', {}]])).toThrow(expect.objectContaining({ reason: 'note' }));
      const { outbox } = tell(it, [['lin', 'withdraw', { note: '不用了' }]]);
      expect([what, outbox.filter(({ notice }) => notice === 'withdrawnAfterWork').length]).toEqual([what, 1]);
    }
  });

  test('a neighbour who joined hears of every outcome, in words that are true for them', () => {
    const toJoined = (it: ReturnType<typeof report>, seen: number) =>
      it.outbox.slice(seen).flatMap(({ to, notice }) => ('supportersOf' in to ? [notice] : []));
    const newsOf = (before: ReturnType<typeof report>, ...steps: Step[]) =>
      toJoined(tell(before, steps, NEXT_DAY + 8 * 3_600_000), before.outbox.length);
    const missed = tell(
      tell(aCase('callback'), rings('missCall'), NEXT_DAY),
      rings('missCall'),
      NEXT_DAY + 4 * 3_600_000,
    );
    const lapsed = tell(aCase('needInfo'), [['clock', 'lapse']]);
    const underPressure = { rating: { ...happy, pressured: true } };

    expect(newsOf(aCase('submitted'), ['gao', 'refuse'])).toEqual(['supportedRefused']);
    // a review is between the reporter and the centre; the neighbour has read that it was refused
    expect(newsOf(aCase('refused'), ['lin', 'askReview'], ['luo', 'upholdRefusal'])).toEqual([]);
    expect(newsOf(aCase('refused'), ['lin', 'askReview'], ['luo', 'overturnRefusal'])).toEqual(['supportedResumed']);
    expect(newsOf(aCase('submitted'), ['gao', 'accept'])).toEqual(['supportedAccepted']);
    expect(newsOf(aCase('accepted'), ['gao', 'dispatch'])).toEqual(['supportedDispatched']);
    expect(newsOf(aCase('handled'), ['qian', 'pass'])).toEqual(['supportedFinished']);
    expect(newsOf(aCase('submitted'), ['chen', 'take'], ['chen', 'finish'])).toEqual([
      'supportedAccepted',
      'supportedFinished',
    ]);
    expect(newsOf(aCase('callback'), ['lin', 'rate'])).toEqual(['supportedClosed']);
    expect(newsOf(aCase('callback'), ['lin', 'rate', underPressure])).toEqual(['supportedClosed']);
    expect(newsOf(aCase('callback'), ...rings('recordCall'))).toEqual(['supportedClosed']);
    expect(newsOf(aCase('callback'), ['clock', 'closeUnrated'])).toEqual(['supportedClosed']);
    expect(newsOf(missed, ...rings('missCall'))).toEqual(['supportedClosed']);
    expect(newsOf(aCase('callback'), ['lin', 'reopen'])).toEqual(['supportedResumed']);
    expect(newsOf(aCase('needInfo'), ['clock', 'lapse'])).toEqual(['supportedLapsed']);
    expect(newsOf(lapsed, ['lin', 'answer'])).toEqual(['supportedResumed']);
    for (const state of OPEN_STATES) expect(newsOf(aCase(state), ['lin', 'withdraw'])).toEqual(['supportedWithdrawn']);
  });

  test('“是邻居反映的，怎么说成我反映的”: no message to a neighbour calls it their report', () => {
    const toSupporters = Object.entries(caseNotices)
      .filter(([, { to }]) => to.includes('supporters'))
      .map(([notice]) => notice);
    expect(toSupporters.length).toBeGreaterThan(0);
    for (const notice of toSupporters) {
      const { title, words } = formatNotice(notice, { unitName: '城管局', dueAt: WEDNESDAY }, WEDNESDAY);
      expect(title).toContain('您跟过的事');
      expect(title + words).not.toContain('您反映的');
    }
  });

  test('no notice is for the reporter and for neighbours at once', () => {
    for (const { to } of Object.values(caseNotices)) if (to.includes('supporters')) expect(to).toEqual(['supporters']);
  });

  test('and of nothing that is not one: a changed rating, an answer on the way, a case put away', () => {
    const toJoined = ({ outbox }: ReturnType<typeof report>) => outbox.filter(({ to }) => 'supportersOf' in to);
    expect(
      toJoined(
        tell(aCase('closed'), [
          ['lin', 'rate'],
          ['clock', 'archive'],
        ]),
      ),
    ).toEqual(toJoined(aCase('closed')));
    expect(toJoined(tell(aCase('needInfo'), [['lin', 'answer']]))).toEqual(toJoined(aCase('needInfo')));
  });

  test('a neighbour who may still have the problem is told to report it', () => {
    for (const notice of ['supportedWithdrawn', 'supportedLapsed', 'supportedClosed'] as const)
      expect(formatNotice(notice, {}, WEDNESDAY).words).toContain('自己反映');
  });

  test('the resident hears that three calls were tried and the case is closed, and until when it can be reopened', () => {
    const twice = tell(tell(aCase('callback'), rings('missCall'), NEXT_DAY), rings('missCall'), NEXT_DAY + 86_400_000);
    expect(toldOf('caseClosedUnrated', twice)).toEqual([]);
    const closed = tell(twice, rings('missCall'), NEXT_DAY + 2 * 86_400_000);
    expect(toldOf('caseClosedUnrated', closed)).toEqual([{ person: 'lin' }]);
    expect(closed.outbox.slice(-1)[0]?.facts).toMatchObject({ dueAt: closed.facts.clocks.slice(-1)[0]?.dueAt });
  });
});

test('a case is not dispatched to the centre that decides about it', () => {
  const centre = { id: 'x1', kind: 'district' as const, name: '示例区' };
  expect(() =>
    advance(aCase('accepted'), 'dispatch', people.gao, { unit: 'x1' }, { ...world(), unit: centre }),
  ).toThrow(expect.objectContaining({ code: 'invalidInput', reason: 'unit' }));
  expect(
    advance(aCase('accepted'), 'dispatch', people.gao, { unit: 's1' }, { ...world(), unit: units['s1'] }).facts.holder
      .unit,
  ).toBe('s1');
});

describe('a hazard that the officer dealt with on the spot', () => {
  const hazard = tell(report({ category: 'safety' }), [
    ['chen', 'take'],
    ['chen', 'finish'],
  ]);

  test('is looked at by somebody else before the resident is asked', () => {
    expect(hazard.facts).toMatchObject({ state: 'handled', onTheSpot: true });
    expect(offeredTransitions(hazard.facts, people.qian, world()).map(({ action }) => action)).toEqual([
      'fail',
      'pass',
    ]);
    expect(tell(hazard, [['qian', 'pass']]).facts.state).toBe('callback');
  });

  test('never by the officer who dealt with it', () => {
    const both = { personId: 'chen', positions: [...people.chen.positions, ...people.qian.positions] };
    expect(() => advance(hazard, 'pass', both, {}, world())).toThrow(
      expect.objectContaining({ reason: 'conflictOfInterest' }),
    );
  });
});
