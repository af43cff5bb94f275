import { advance, advanceByTimer, project } from '@domain/cases/lifecycle/advance';
import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import type { Case } from '@domain/cases/record';
import { openClock } from '@domain/lifecycle/clocks';
import { momentOf } from '@domain/time';
import { formatNotice } from '@domain/vocabulary/messages';
import { usual } from '../../../support/case-ways';
import { aCase } from '../story';
import { people, world } from '../world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const last = ({ events }: Case) => events[events.length - 1]!.at;
const until = '2026-01-08';
const topic = { id: 't1', title: '飞线充电', until, grantedBy: 'gao' };
const deliberated = (it: Case): Case => advanceByTimer(it, 'deliberate', { ...world(last(it) + HOUR), topic });

describe('a case that residents talk over', () => {
  const working = aCase('working');
  const paused = deliberated(working);

  test('the time of a department stops, and its reporter reads until when at the latest', () => {
    expect(paused.facts).toMatchObject({ state: 'paused', topic: { id: 't1', title: '飞线充电' } });
    expect(paused.facts.pausedWorkDays ?? 0).toBe(0); // it takes nothing from what may be paused besides
    const told = paused.outbox.find(({ notice }) => notice === 'casePaused')!;
    expect(formatNotice(told.notice, told.facts, last(paused)).words).toMatch(
      /因为要请大家商量，暂缓到大家商量完（最晚 .*1月8日/,
    );
    expect(project(paused.events)).toEqual(paused.facts);
  });

  test('it ends on its last day whatever becomes of the topic', () => {
    const end = momentOf(until, 1440);
    const contacted = advanceByTimer(paused, 'missContact', world(end - DAY));
    expect(dueTimerAction(contacted.facts, world(end - 1))).toBeUndefined();
    expect(dueTimerAction(contacted.facts, world(end))).toBe('endPause');
    expect(advanceByTimer(contacted, 'endPause', world(end + DAY)).facts.state).toBe('working');
  });

  test('an objection that is upheld leaves the deadline as if nobody had waited', () => {
    const objected = advance(paused, 'objectToPause', people.lin, usual.objectToPause ?? {}, world(last(paused) + DAY));
    const upheld = advance(
      objected,
      'upholdObjection',
      people.jiang,
      { note: '不用商量' },
      world(last(objected) + DAY),
    );
    expect(openClock(upheld.facts.clocks, 'finish')!.dueAt).toBe(openClock(working.facts.clocks, 'finish')!.dueAt);
    expect(upheld.facts).toMatchObject({ state: 'working', topic: { id: 't1' } });
  });

  test('the days of a community run on, and a case has one topic', () => {
    const accepted = deliberated(aCase('accepted'));
    expect(accepted.facts).toMatchObject({ state: 'accepted', topic: { id: 't1' } });
    expect(accepted.facts.pause).toBeUndefined();
    expect(accepted.outbox.map(({ notice }) => notice)).toContain('caseDeliberated');
    expect(() => deliberated(accepted)).toThrow();
  });
});
