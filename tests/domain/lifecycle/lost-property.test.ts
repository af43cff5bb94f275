import {
  advance,
  advanceBySystem,
  createRecord,
  offeredTo,
  recalculationOf,
  type EventSourced,
} from '@domain/lifecycle/event-sourced';
import { openClock } from '@domain/lifecycle/clocks';
import { viewOffered } from '@domain/lifecycle/transitions';
import { dueTimerAction, nextTimerAt } from '@domain/lifecycle/timers';
import { DAY, HOUR, type Moment } from '@domain/time';
import { walkAtRandom } from '../../support/random-walk';
import { people, WEDNESDAY, world } from '../cases/world';
import { lostProperty, TIMERS, type LostPropertyTypes } from './lost-property';

type Stored = EventSourced<LostPropertyTypes>;

const contextAt = (now: Moment) => ({ now, calendar: world().calendar });
/** lin found an umbrella and brought it to the desk. */
const umbrella = (now = WEDNESDAY): Stored =>
  createRecord(
    lostProperty,
    {
      by: { role: 'resident', personId: 'lin' },
      initialFacts: { id: 'item1', finder: 'lin', unit: 'c1' },
      eventFields: {},
    },
    contextAt(now),
  );
const take = (item: Stored, who: keyof typeof people, action: LostPropertyTypes['personAction'], hours = 1): Stored =>
  advance(
    lostProperty,
    item,
    { action, actor: people[who], details: { proof: '伞柄上有名字' } },
    contextAt(WEDNESDAY + hours * HOUR),
  );
const offered = ({ facts }: Stored, who: keyof typeof people) =>
  offeredTo(lostProperty, facts, people[who], contextAt(WEDNESDAY)).map(({ action }) => action);

describe('a subject that is nothing but tables', () => {
  test('offers each person what they may do', () => {
    const kept = umbrella();
    expect([offered(kept, 'lin'), offered(kept, 'wu'), offered(kept, 'stranger')]).toEqual([
      ['describe'],
      ['claim'],
      [],
    ]);
    expect(viewOffered(offeredTo(lostProperty, kept.facts, people.wu, contextAt(WEDNESDAY)))).toEqual([
      { action: 'claim', needs: ['proof'], takes: [] },
    ]);
    expect(offered(take(kept, 'wu', 'claim'), 'gao')).toEqual(['return', 'dismiss']);
  });

  test('takes an action with its details, its event, its clocks and its messages', () => {
    const claimed = take(umbrella(), 'wu', 'claim');
    expect(claimed.facts).toMatchObject({ state: 'claimed', claimant: 'wu', proof: '伞柄上有名字' });
    expect(claimed.events.map(({ action, by }) => [action, by.personId])).toEqual([
      ['handIn', 'lin'],
      ['claim', 'wu'],
    ]);
    expect(openClock(claimed.facts.clocks, 'keep')).toMatchObject({ pausedAt: WEDNESDAY + HOUR });
    expect(claimed.outbox).toMatchObject([
      { notice: 'itemClaimed', to: { position: 'desk@c1' }, about: { subject: 'maintenance', id: 'item1' } },
    ]);
    const returned = take(claimed, 'gao', 'return', 2);
    expect(returned.outbox.slice(1).map(({ to }) => to)).toEqual([{ person: 'lin' }, { person: 'wu' }]);
    expect(returned.events[2]?.by).toEqual({ role: 'desk', personId: 'gao', unit: 'c1' });
  });

  test('forgets what an action takes back', () => {
    const dismissed = take(take(umbrella(), 'wu', 'claim'), 'gao', 'dismiss', 2);
    expect(dismissed.facts).not.toHaveProperty('claimant');
    expect(dismissed.facts.state).toBe('kept');
    expect(openClock(dismissed.facts.clocks, 'keep')).not.toHaveProperty('pausedAt');
  });

  test('refuses what is not offered, what lacks a detail, and entries in a full history', () => {
    const kept = umbrella();
    const claim = (details: LostPropertyTypes['details'], actor = people.wu) =>
      advance(lostProperty, kept, { action: 'claim', actor, details }, contextAt(WEDNESDAY));
    expect(() => claim({ proof: '是我的' }, people.lin)).toThrow('ruleBroken: lostProperty.claim');
    expect(() => claim({})).toThrow('invalidInput: proof');
    const twice = take(take(kept, 'lin', 'describe', 1), 'lin', 'describe', 1.5);
    expect(() => take(twice, 'lin', 'describe', 1.9)).toThrow(
      expect.objectContaining({
        reason: 'lostProperty.tooOften',
        facts: { action: 'describe', from: WEDNESDAY + 2 * HOUR },
      }),
    );
    const long = [2, 3, 4].reduce<Stored>((item, hours) => take(item, 'lin', 'describe', hours), twice);
    expect(() => take(long, 'lin', 'describe', 9)).toThrow('ruleBroken: lostProperty.full');
    expect(take(long, 'wu', 'claim').facts.state).toBe('claimed');
  });

  test('is due when its clocks are over, one action after the other', () => {
    const claimed = take(umbrella(), 'wu', 'claim');
    const at = nextTimerAt(TIMERS, claimed.facts, undefined)!;
    expect(at).toBe(openClock(claimed.facts.clocks, 'collect')!.dueAt + 1);
    expect(dueTimerAction(TIMERS, claimed.facts, undefined, at - 1)).toBeUndefined();
    expect(dueTimerAction(TIMERS, claimed.facts, undefined, at)).toBe('expireClaim');
    const expired = advanceBySystem(lostProperty, claimed, 'expireClaim', contextAt(at));
    expect(expired.facts.state).toBe('kept');
    const donated = advanceBySystem(lostProperty, expired, 'donate', contextAt(at + 60 * DAY));
    expect(nextTimerAt(TIMERS, donated.facts, undefined)).toBeUndefined();
    expect(() => advanceBySystem(lostProperty, donated, 'expireClaim', contextAt(at))).toThrow(
      'ruleBroken: lostProperty.expireClaim',
    );
  });

  test('calculates a deadline again once the holiday table is there', () => {
    const NEW_YEARS_EVE = Date.parse('2025-12-31T10:00:00+08:00');
    const kept = umbrella(NEW_YEARS_EVE);
    const claimed = advance(
      lostProperty,
      kept,
      { action: 'claim', actor: people.wu, details: { proof: '伞柄上有名字' } },
      contextAt(NEW_YEARS_EVE),
    );
    expect(openClock(claimed.facts.clocks, 'collect')).toMatchObject({ provisional: true });
    const before = contextAt(NEW_YEARS_EVE);
    expect(recalculationOf(lostProperty, claimed.facts, before)).toBeUndefined();
    const table = { years: [2025, 2026], holidays: ['2026-01-01', '2026-01-02'], makeUpDays: [] };
    const context = { ...before, calendar: { ...before.calendar, table } };
    expect(recalculationOf(lostProperty, claimed.facts, context)).toBe('recalculate');
    const calculated = advanceBySystem(lostProperty, claimed, 'recalculate', context);
    expect(openClock(calculated.facts.clocks, 'collect')).toMatchObject({ provisional: false });
  });

  test('whatever people and timers do, its history adds up', () => {
    walkAtRandom({
      lifecycle: lostProperty,
      begin: umbrella,
      startAt: WEDNESDAY,
      people,
      actions: ['claim', 'return', 'dismiss', 'describe'],
      details: { proof: '伞柄上有名字' },
      contextAt,
      dueAction: (facts, { now }) => dueTimerAction(TIMERS, facts, undefined, now),
      invariants: ({ facts }) => {
        expect(facts.claimant !== undefined).toBe(facts.state === 'claimed' || facts.state === 'returned');
        expect(facts.clocks.some(({ stoppedAt }) => stoppedAt === undefined)).toBe(
          facts.state === 'kept' || facts.state === 'claimed',
        );
      },
    });
  });
});
