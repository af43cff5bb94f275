import { advance, advanceByTimer, offeredTransitions, project } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import { dueTimerAction, nextTimerAt } from '@domain/cases/lifecycle/timers';
import { queuesOf } from '@domain/cases/lists/queues';
import type { Case } from '@domain/cases/record';
import type { DeskList } from '@domain/cases/supervision/desk';
import { viewDesk } from '@domain/cases/supervision/view';
import { watchKeysOf } from '@domain/cases/supervision/watch';
import { viewHistory } from '@domain/cases/view';
import { openClock } from '@domain/lifecycle/clocks';
import type { Actor } from '@domain/people/actor';
import { DAY, HOUR } from '@domain/time';
import { formatNotice } from '@domain/vocabulary/messages';
import { happy, usual } from '../../support/case-ways';
import { aCase, tell } from './story';
import { people, WEDNESDAY, world } from './world';

const last = ({ events }: Case) => events[events.length - 1]!.at;
const act = (
  it: Case,
  who: Actor,
  action: CasePersonAction,
  details: Details = usual[action] ?? {},
  now = last(it) + HOUR,
): Case => advance(it, action, who, details, world(now, details.unit));
const refusal = (...args: Parameters<typeof act>): string => {
  try {
    act(...args);
  } catch (error) {
    return String(error);
  }
  return 'allowed';
};
const offered = (it: Case, who: Actor, now = last(it) + HOUR): string[] =>
  offeredTransitions(it.facts, who, world(now)).map(({ action }) => action);
const newsOf = (it: Case, before: Case) => it.outbox.slice(before.outbox.length);
const noticesSince = (it: Case, before: Case): string[] => newsOf(it, before).map(({ notice }) => notice);
const dueOf = (it: Case, kind: 'reply') =>
  new Date(openClock(it.facts.clocks, kind)!.dueAt + 8 * HOUR).toISOString().slice(5, 16);
const historyFor = (it: Case, actor: Actor, visibility: 'own' | 'full' | 'masked') =>
  viewHistory(it, { actor, visibility, context: world(last(it)), link: (full) => ({ full, thumbnail: full }) }).history;

const working = aCase('working');
const supervised = act(working, people.jiang, 'supervise');

describe('a supervisor steps in', () => {
  test('with a reason and words; the unit has three working days to answer, and each responsible person hears once', () => {
    expect(supervised.facts).toMatchObject({ state: 'working', supervision: { reason: 'slow', by: 'jiang' } });
    expect(dueOf(supervised, 'reply')).toBe('09-15T17:30');
    expect(newsOf(supervised, working).map(({ notice, to }) => [notice, to])).toEqual([
      ['supervised', { person: 'sun' }],
      ['supervised', { position: 'leader@d1' }],
      ['supervisedForReporter', { person: 'lin' }],
    ]);
    expect(project(supervised.events)).toEqual(supervised.facts);
  });

  test('the resident reads “督办” and until when, the unit also why; the supervisor’s words stay with staff', () => {
    const [toUnit, , toReporter] = newsOf(supervised, working).map(({ notice, facts }) =>
      formatNotice(notice, facts, last(supervised)),
    );
    expect(toUnit!.words).toContain('三天内修好');
    expect(toReporter!.words).toMatch(/督办员在过问.*最迟 .*回复督办/);
    expect(toReporter!.words).not.toContain('三天内修好');
    const [own] = historyFor(supervised, people.lin, 'own').slice(-1);
    expect(own).toMatchObject({ action: 'supervise' });
    expect(own).not.toHaveProperty('note');
    expect(own).not.toHaveProperty('supervision');
    expect(historyFor(supervised, people.sun, 'masked').slice(-1)[0]).toMatchObject({ supervision: 'slow' });
  });

  test('one question at a time: nobody asks again before it is answered or late', () => {
    expect(refusal(supervised, people.jiang, 'supervise')).toMatch('cases.supervise');
    expect(refusal(supervised, people.luo, 'supervise')).toMatch('cases.supervise');
  });

  test('without a reason, or without a word, nothing happens', () => {
    expect(refusal(working, people.jiang, 'supervise', { note: '快办' })).toMatch('supervision');
    expect(refusal(working, people.jiang, 'supervise', { supervision: 'slow' })).toMatch('note');
  });

  test('the leader of the unit answers, and the supervisor who asked is told', () => {
    expect(queuesOf(supervised.facts)).toContain('leader@d1');
    for (const who of [people.sun, people.gao, people.jiang, people.lin])
      expect(refusal(supervised, who, 'replySupervision')).toMatch('ruleBroken');
    const replied = act(supervised, people.he, 'replySupervision');
    expect(openClock(replied.facts.clocks, 'reply')).toBeUndefined();
    expect(replied.facts.supervision).toMatchObject({ repliedAt: last(replied) });
    expect(newsOf(replied, supervised).map(({ notice, to }) => [notice, to])).toEqual([
      ['supervisionReplied', { person: 'jiang' }],
    ]);
    expect(refusal(replied, people.he, 'replySupervision')).toMatch('cases.replySupervision');
    expect(offered(replied, people.jiang)).toContain('supervise');
  });

  test('an answer that nobody gave goes up to the centre, once, and the centre may ask itself', () => {
    const finishLate = { ...supervised, facts: { ...supervised.facts } };
    const due = openClock(finishLate.facts.clocks, 'reply')!.dueAt + 1;
    let it: Case = finishLate;
    for (let at = nextTimerAt(it.facts, world())!; at <= due; at = nextTimerAt(it.facts, world())!)
      it = advanceByTimer(it, dueTimerAction(it.facts, world(at))!, world(at));
    expect(it.events.filter(({ action }) => action === 'missReply')).toHaveLength(1);
    const missed = it.outbox.filter(({ notice }) => notice === 'replyMissed').map(({ to }) => to);
    expect(missed).toEqual([{ position: 'centre@x1' }, { person: 'jiang' }]);
    expect(queuesOf(it.facts)).toContain('centre@x1');
    expect(dueTimerAction(it.facts, world(due + HOUR))).toBeUndefined();
    const again = act(it, people.luo, 'supervise', undefined, due + HOUR);
    expect(again.facts.supervision).toMatchObject({ by: 'luo' });
    expect(queuesOf(again.facts)).not.toContain('centre@x1');
  });

  test('whoever finishes the work, or loses it, owes no answer any more', () => {
    expect(openClock(act(supervised, people.sun, 'finish').facts.clocks, 'reply')).toBeUndefined();
    const moved = advanceByTimer(supervised, 'stepUp', world(last(supervised) + HOUR));
    expect(openClock(moved.facts.clocks, 'reply')).toBeUndefined();
    expect(moved.facts.supervision).toBeUndefined();
  });

  test('while it is verified or the resident is asked, those whose turn it is are told', () => {
    expect(noticesSince(act(aCase('handled'), people.jiang, 'supervise'), aCase('handled'))).toEqual([
      ...['verifiersSupervised', 'verifiersSupervised', 'verifiersSupervised'],
      'supervisedForReporter',
    ]);
    const calling = act(aCase('callback'), people.jiang, 'supervise');
    expect([...new Set(noticesSince(calling, aCase('callback')))]).toEqual(['callersSupervised']);
    expect(openClock(calling.facts.clocks, 'reply')).toBeUndefined();
  });

  test('nobody supervises the work of their own unit', () => {
    const both: Actor = { ...people.jiang, positions: [...people.jiang.positions, ...people.sun.positions] };
    expect(refusal(working, both, 'supervise')).toMatch('conflictOfInterest');
    const atSubdistrict = tell(aCase('accepted'), [['gao', 'dispatch', { unit: 's1' }]]);
    expect(offered(atSubdistrict, people.jiang)).toEqual([]);
    expect(offered(atSubdistrict, people.luo)).toContain('supervise');
  });
});

describe('“有人要求我给好评”', () => {
  const pressed = { rating: { ...happy, pressured: true } };
  const flagged = act(aCase('callback'), people.lin, 'rate', pressed);

  test('is looked into by the supervisor or the centre alone, also when the resident takes it back', () => {
    expect(flagged.facts.flags).toEqual({ pressure: last(flagged) });
    expect(act(flagged, people.lin, 'rate', { rating: happy }).facts.flags).toEqual({ pressure: last(flagged) });
    expect(offered(flagged, people.jiang)).toEqual(['reviewFlag']);
    expect(offered(flagged, people.luo)).toEqual(['reviewFlag']);
    for (const who of [people.sun, people.he, people.qian, people.gao, people.tang])
      expect(refusal(flagged, who, 'reviewFlag')).toMatch('ruleBroken');
    const colleague: Actor = { ...people.luo, positions: [...people.luo.positions, ...people.he.positions] };
    expect(refusal(flagged, colleague, 'reviewFlag')).toMatch('conflictOfInterest');
  });

  test('what is true makes the rating void; what is not leaves it as it is', () => {
    const confirmed = act(flagged, people.jiang, 'reviewFlag');
    expect(confirmed.facts.rating).toMatchObject({ void: true });
    expect(confirmed.facts.flags).toBeUndefined();
    expect(refusal(confirmed, people.luo, 'reviewFlag')).toMatch('cases.reviewFlag');
    const unfounded = act(flagged, people.jiang, 'reviewFlag', { ...usual.reviewFlag, finding: 'unfounded' });
    expect(unfounded.facts.rating).toEqual(flagged.facts.rating);
    // a new answer is a new rating
    expect(act(confirmed, people.lin, 'rate', { rating: happy }).facts.rating).not.toHaveProperty('void');
    expect(project(confirmed.events)).toEqual(confirmed.facts);
  });

  test('the unit that did the work does not learn that anybody looked', () => {
    const confirmed = act(flagged, people.jiang, 'reviewFlag');
    const actions = (who: Actor) => historyFor(confirmed, who, 'masked').map(({ action }) => action);
    expect(actions(people.sun)).not.toContain('reviewFlag');
    expect(actions(people.he)).not.toContain('reviewFlag');
    expect(actions(people.jiang)).toContain('reviewFlag');
    expect(noticesSince(confirmed, flagged)).toEqual([]);
  });
});

describe('the desk of a supervisor', () => {
  const NEXT_MORNING = WEDNESDAY + DAY;
  const at = (it: Case, facts: Partial<Case['facts']>): Case => ({ ...it, facts: { ...it.facts, ...facts } });
  const sections = async (who: Actor, now: number, ...cases: Case[]) =>
    (await viewDesk(cases, { actor: who, contextOf: () => Promise.resolve(world(now)), full: [] })).sections;
  const listsOf = async (who: Actor, now: number, ...cases: Case[]): Promise<DeskList[]> =>
    (await sections(who, now, ...cases)).map(({ list }) => list);
  const paused = aCase('paused');
  const objected = act(paused, people.lin, 'objectToPause');

  test.each<[DeskList, Case, number, string]>([
    ['objection', objected, last(objected) + HOUR, 'upholdObjection'],
    ['ask', act(working, people.he, 'askExtension'), last(working) + 2 * HOUR, 'grantExtension'],
    ['yellow', act(working, people.sun, 'contact'), Date.parse('2025-09-17T09:00:00+08:00'), 'supervise'],
    ['red', working, Date.parse('2025-09-18T09:00:00+08:00'), 'supervise'],
    [
      'pressure',
      act(aCase('callback'), people.lin, 'rate', { rating: { ...happy, pressured: true } }),
      NEXT_MORNING,
      'reviewFlag',
    ],
    ['vacant', advanceByTimer(working, 'vacate', world(last(working) + HOUR)), last(working) + 2 * HOUR, 'supervise'],
    ['callback', aCase('callback'), WEDNESDAY + 5 * DAY, 'supervise'],
    ['paused', paused, last(paused) + HOUR, 'supervise'],
  ])('%s: which decision is due, and since when', async (list, it, now, decision) => {
    const found = (await sections(people.jiang, now, it)).find((section) => section.list === list);
    expect(found).toMatchObject({ count: 1, rows: [{ decision, unitName: expect.any(String), version: it.version }] });
    expect(found!.rows[0]!.since).toBeLessThanOrEqual(now);
  });

  test('what is late and was supervised by the clock asks for the supervisor’s word', async () => {
    const now = Date.parse('2025-09-18T09:00:00+08:00');
    const late = advanceByTimer(working, 'supervise', world(now - 1));
    expect((await sections(people.jiang, now, late))[0]).toMatchObject({
      list: 'red',
      rows: [{ decision: 'instruct' }],
    });
    const told = act(late, people.jiang, 'instruct', { note: '三天办好' }, now);
    expect((await sections(people.jiang, now + HOUR, told))[0]).toMatchObject({ rows: [{ decision: 'awaitWork' }] });
  });

  test('an answer that is waited for needs no decision yet', async () => {
    const now = Date.parse('2025-09-12T12:00:00+08:00');
    const [row] = (await sections(people.jiang, now, supervised)).flatMap(({ rows }) => rows);
    expect(row).toMatchObject({ decision: 'awaitReply', actions: [] }); // the contact is late
  });

  test('danger first, then what waits longest; six of a list, and the number of all', async () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      at(paused, {
        id: `case${n}`,
        urgent: n === 8,
        clocks: paused.facts.clocks.map((clock) =>
          clock.kind === 'finish' ? { ...clock, pausedAt: WEDNESDAY + n * HOUR } : clock,
        ),
      }),
    );
    const [section] = (await sections(people.jiang, WEDNESDAY + 20 * HOUR, ...many.reverse())).filter(
      ({ list }) => list === 'paused',
    );
    expect(section!.count).toBe(9);
    expect(section!.rows.map(({ id }) => id)).toEqual(['case8', 'case0', 'case1', 'case2', 'case3', 'case4']);
  });

  test('asks and flags stand only on the desk of who decides them', async () => {
    const asked = act(working, people.he, 'askReturn');
    expect(await listsOf(people.jiang, last(asked) + HOUR, asked)).toEqual([]);
    expect(await listsOf(people.luo, last(asked) + HOUR, asked)).toEqual(['ask']);
  });

  test('a complaint about the subdistrict is on no desk of the subdistrict', async () => {
    const told = at(aCase('submitted'), { aboutStaff: 'subdistrict' });
    expect(watchKeysOf(told.facts)).toEqual(['deadline@x1']);
    expect(await listsOf(people.jiang, WEDNESDAY + 9 * DAY, told)).toEqual([]);
  });

  test('a door number and a telephone in somebody’s words are not on the desk of a private case', async () => {
    const told = at(objected, { private: true, description: '楼上吵，电话 13812345678' });
    const [section] = await sections(people.jiang, last(objected) + HOUR, told);
    expect(JSON.stringify(section)).not.toContain('13812345678');
  });
});
