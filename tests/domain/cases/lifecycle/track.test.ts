import { advance } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import type { Case } from '@domain/cases/record';
import { openClock } from '@domain/lifecycle/clocks';
import type { Actor } from '@domain/people/actor';
import { aCase, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const HOUR = 3_600_000;
const leader: Actor = { personId: 'cao', positions: [{ role: 'leader', unit: 'c1', grids: [] }] };
const act = (it: Case, who: Actor, action: CasePersonAction, details: Details, at = WEDNESDAY + 5 * HOUR) =>
  advance(it, action, who, details, world(at));
const dueOf = (it: Case, kind: 'sign' | 'finish' | 'dispatch') => openClock(it.facts.clocks, kind)?.dueAt ?? 0;

describe('a case is classed again', () => {
  const easy = aCase('dispatched');

  test('whoever has it in hand may ask for more care: its time to sign gets shorter, the holder is told', () => {
    const key = act(easy, people.he, 'raiseTrack', { track: 'key', note: '有老人摔过' });
    expect(key.facts.track).toBe('key');
    expect(dueOf(key, 'sign')).toBeLessThan(dueOf(easy, 'sign'));
    expect(key.outbox.slice(-2).map(({ notice }) => notice)).toContain('trackRaised');
  });

  test('a hard one gets the time that hard ones have, counted from its own start', () => {
    const hard = act(easy, people.gao, 'raiseTrack', { track: 'hard', note: '要几个单位一起办' });
    const direct = tell(aCase('submitted'), [
      ['gao', 'accept', { track: 'hard' }],
      ['gao', 'dispatch'],
    ]);
    expect(dueOf(hard, 'finish')).toBe(dueOf(direct, 'finish'));
    expect(dueOf(hard, 'sign')).toBe(dueOf(direct, 'sign'));
  });

  test('nobody raises it to what it is or below, and no neighbour or reporter does', () => {
    const hard = act(easy, people.gao, 'raiseTrack', { track: 'hard', note: '难' });
    for (const track of ['easy', 'hard'] as const)
      expect(() => act(hard, people.gao, 'raiseTrack', { track, note: '难' })).toThrow('track');
    expect(() => act(easy, people.lin, 'raiseTrack', { track: 'key', note: '急' })).toThrow('cases.raiseTrack');
  });

  describe('downwards', () => {
    const hard = tell(aCase('submitted'), [
      ['gao', 'accept', { track: 'hard' }],
      ['gao', 'dispatch'],
    ]);

    test('only whoever leads the community does it, with a reason, and the reporter learns of it', () => {
      const lowered = act(hard, leader, 'lowerTrack', { track: 'easy', note: '只是一盏灯' });
      expect(lowered.facts.track).toBe('easy');
      expect(dueOf(lowered, 'finish')).toBeLessThan(dueOf(hard, 'finish'));
      expect(lowered.outbox.slice(-1)).toMatchObject([{ notice: 'trackLowered' }]);
      for (const who of [people.gao, people.he, people.jiang, people.luo])
        expect(() => act(hard, who, 'lowerTrack', { track: 'easy', note: '只是一盏灯' })).toThrow('cases.lowerTrack');
      expect(() => act(hard, leader, 'lowerTrack', { track: 'easy' })).toThrow('note');
      expect(() => act(hard, leader, 'lowerTrack', { track: 'key', note: '急' })).toThrow('track');
    });

    test('never in the last four working hours before it is due', () => {
      const due = dueOf(hard, 'finish'); // at the close of business
      const lower = (at: number) => () => act(hard, leader, 'lowerTrack', { track: 'easy', note: '只是一盏灯' }, at);
      expect(lower(due - 9 * HOUR)).not.toThrow();
      expect(lower(due - 3 * HOUR)).toThrow('cases.lowerTrack');
      expect(lower(due + HOUR)).toThrow('cases.lowerTrack');
    });

    test('never of a case that came back', () => {
      const again = tell(aCase('callback'), [['lin', 'reopen']], WEDNESDAY + 24 * HOUR);
      expect(() => act(again, leader, 'lowerTrack', { track: 'easy', note: '小事' }, WEDNESDAY + 26 * HOUR)).toThrow(
        'cases.lowerTrack',
      );
    });
  });
});
