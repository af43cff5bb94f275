import { MEETING_ACTIONS, type MeetingAction } from '@domain/meetings/lifecycle/event';
import { advanceBySystem, memberOf, offeredActions } from '@domain/meetings/lifecycle/advance';
import { decisionOf, meetingLifecycle } from '@domain/meetings/lifecycle/lifecycle';
import { canSeeMeeting, meetingKeys, meetingKeysOf } from '@domain/meetings/lifecycle/meeting-roles';
import { dueTimerAction, nextTimerAt } from '@domain/meetings/lifecycle/timers';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { openClock } from '@domain/lifecycle/clocks';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { waitsForMeeting } from '@domain/cases/case';
import { DAY, HOUR, MINUTE } from '@domain/time';
import { walkAtRandom } from '../../support/random-walk';
import { report, tell } from '../cases/story';
import { units as caseUnits, WEDNESDAY, world } from '../cases/world';
import { agenda, aMeeting, AT, contextAt, decision, people, take, units, type Name } from './world';

const [first, second] = agenda.map(({ id }) => id) as [string, string];
const refusalOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    const { code, reason } = error as { code: string; reason: string };
    return `${code} ${reason}`.trim();
  }
};

const attended = take(aMeeting(), [['luo', 'attend', 'd1']]);
const STAGES: Record<string, StoredMeeting> = {
  convened: aMeeting(),
  attended,
  halfDecided: take(attended, [['luo', 'decide', first]]),
  concluded: take(attended, [
    ['luo', 'decide', first],
    ['luo', 'decide', second],
  ]),
};

describe('who may do what at a meeting', () => {
  const none: Partial<Record<Name, MeetingAction[]>> = {};
  test.each<[string, typeof none, typeof none, typeof none]>([
    // about the member d1, the member d2, and the first case
    [
      'convened',
      { luo: ['attend'], sun: ['attend'], he: ['attend'], kong: ['attend'], tian: ['attend'] },
      { luo: ['attend'], fu: ['attend'] },
      none,
    ],
    ['attended', none, { luo: ['attend'], fu: ['attend'] }, { luo: ['decide'] }],
    ['halfDecided', none, { luo: ['attend'], fu: ['attend'] }, none],
    ['concluded', none, none, none],
  ])('%s: exactly these people have exactly these actions', (stage, ofD1, ofD2, ofCase) => {
    const { facts } = STAGES[stage]!;
    for (const [about, expected] of [
      [{ memberUnit: 'd1' }, ofD1],
      [{ memberUnit: 'd2' }, ofD2],
      [{ caseId: first }, ofCase],
    ] as const)
      for (const who of Object.keys(people) as Name[]) {
        const offered = offeredActions(facts, people[who], contextAt(AT, about));
        expect({ who, about, offered }).toEqual({ who, about, offered: expected[who] ?? [] });
      }
  });

  test('a member shows a code, the centre says it by hand; and nobody of a member decides, or counts heads', () => {
    expect(refusalOf(() => take(aMeeting(), [['sun', 'attend', 'd1']]))).toBe('invalidInput code');
    const shown = take(aMeeting(), [['sun', 'attend', 'd1', { code: '政务中心' }]]);
    expect(shown.facts.members[0]!.attendance).toEqual({ at: AT, how: 'code', code: '政务中心' });
    expect(attended.facts.members[0]!.attendance).toEqual({ at: AT, how: 'hand' });
    expect(refusalOf(() => take(attended, [['tian', 'decide', first]]))).toBe('ruleBroken meetings.decide');
    expect(refusalOf(() => take(attended, [['tian', 'attend', 'd2']]))).toBe('ruleBroken meetings.attend');
  });

  test('a meeting that has not begun, or to which nobody came, decides nothing', () => {
    expect(refusalOf(() => take(aMeeting(), [['luo', 'decide', first]]))).toBe('ruleBroken meetings.decide');
    expect(refusalOf(() => take(aMeeting(), [['luo', 'attend', 'd1']], AT - 2 * HOUR - 1))).toBe(
      'ruleBroken meetings.attend',
    );
  });

  test('a decision names units that work, once each, and a day within sixty working days', () => {
    const bad = (change: object) =>
      refusalOf(() => take(attended, [['luo', 'decide', first, { ...decision, ...change }]]));
    expect([bad({ lead: 'x1' }), bad({ lead: 'nobody' })]).toEqual(['invalidInput lead', 'invalidInput lead']);
    expect([bad({ assistants: ['d1'] }), bad({ assistants: ['x1'] })]).toEqual(
      Array(2).fill('invalidInput assistants'),
    );
    expect([bad({ until: '2025-09-10' }), bad({ until: '2026-09-10' })]).toEqual(Array(2).fill('invalidInput until'));
    expect(bad({ note: '' })).toBe('invalidInput note');
    expect(decisionOf(decision, contextAt(AT))).toMatchObject({ unitName: '城管局', workDays: 15 }); // a make-up day in it
  });

  test('a decision that comes again is answered; other words, and a second decision, are not', () => {
    expect(take(STAGES.halfDecided!, [['luo', 'decide', first]])).toEqual(STAGES.halfDecided);
    expect(refusalOf(() => take(STAGES.halfDecided!, [['luo', 'decide', first, { ...decision, lead: 'd2' }]]))).toBe(
      'conflict sentBefore',
    );
  });

  test('where nobody names a member, it is the one that the reader speaks for', () => {
    expect([memberOf(aMeeting().facts, people.fu), memberOf(aMeeting().facts, people.luo)]).toEqual(['d2', undefined]);
  });
});

describe('how a meeting begins and ends', () => {
  test('only the centre convenes, about open cases of its district and never about staff', () => {
    for (const who of ['gao', 'sun', 'jiang', 'lin'] as const)
      expect(refusalOf(() => aMeeting(who))).toBe('ruleBroken meetings.unit');
    const bad = (change: object) => refusalOf(() => aMeeting('luo', {}, [{ ...agenda[0]!, ...change }]));
    expect(bad({ state: 'closed' })).toBe('ruleBroken meetings.case');
    expect(bad({ aboutStaff: 'otherUnit' })).toBe('ruleBroken meetings.case');
    expect(bad({ place: { ...agenda[0]!.place, district: 'x9' } })).toBe('ruleBroken meetings.case');
    expect(refusalOf(() => aMeeting('luo', { units: ['x1'] }))).toBe('invalidInput units');
    expect(refusalOf(() => aMeeting('luo', { at: WEDNESDAY - HOUR }))).toBe('invalidInput at');
  });

  test('everybody is told once that it is convened, and once what came of it', () => {
    expect(aMeeting().outbox.map(({ notice, to }) => [notice, to])).toEqual(
      ['handler@d1', 'leader@d1', 'handler@d2', 'leader@d2'].map((position) => ['meetingConvened', { position }]),
    );
    const end = STAGES.concluded!.outbox.slice(4);
    expect(end.map(({ notice }) => notice)).toEqual(Array(5).fill('meetingConcluded'));
    expect(end[4]).toMatchObject({ to: { person: 'luo' }, facts: { count: 2, decided: 2 } });
  });

  test('what its case does not follow within a minute is done by the scheduler; it ends after ten days', () => {
    expect(dueTimerAction(STAGES.halfDecided!.facts, AT + MINUTE)).toBe('follow');
    const followed = advanceBySystem(STAGES.halfDecided!, 'follow', contextAt(AT, { caseId: first }));
    expect(nextTimerAt(followed.facts)).toBe(AT + 10 * DAY);
    expect(advanceBySystem(followed, 'conclude', contextAt(AT + 10 * DAY)).facts.state).toBe('concluded');
  });

  test('its district and its members read it, by the keys of the lists too', () => {
    const { facts } = aMeeting();
    const readers = (Object.keys(people) as Name[]).filter((who) => canSeeMeeting(facts, people[who]));
    expect(readers).toEqual(['sun', 'he', 'luo', 'fu', 'kong', 'tian']);
    for (const who of readers)
      expect(meetingKeysOf(people[who]).some((key) => meetingKeys(facts).includes(key))).toBe(true);
  });
});

describe('the case of a meeting', () => {
  const dispatched = tell(report(), [
    ['gao', 'accept'],
    ['gao', 'dispatch', { unit: 'd1' }],
    ['sun', 'sign'],
  ]);
  const outcome = decisionOf(decision, contextAt(AT))!;
  const decided = (it = dispatched) =>
    advanceByTimer(it, 'decideByMeeting', {
      ...world(AT, 'd1'),
      meeting: { id: 'meeting1', ...outcome },
    });

  test('goes to the unit that leads, which can not give it back, until the day that was decided', () => {
    const { facts, outbox } = decided();
    expect(facts).toMatchObject({ state: 'dispatched', holder: { unit: 'd1' }, assigned: true });
    expect(facts).not.toHaveProperty('handler');
    expect(openClock(facts.clocks, 'finish')!.dueAt).toBe(Date.parse('2025-09-30T17:30:00+08:00'));
    const notices = outbox.slice(dispatched.outbox.length).map(({ notice }) => notice);
    expect(new Set(notices)).toEqual(new Set(['meetingDecided', 'supportedDispatched', 'caseAssignedByMeeting']));
  });

  test('proposes itself when it was given back three times, and no longer once it is decided', () => {
    const returned = (it = dispatched) => tell(it, [['he', 'askReturn', { note: '不归我们' }]], AT);
    expect(waitsForMeeting(returned().facts)).toBe(false);
    const often = returned({ ...dispatched, facts: { ...dispatched.facts, returns: 2 } });
    expect(often.facts).toMatchObject({ proposed: 'returned', returns: 3 });
    expect(waitsForMeeting(often.facts)).toBe(true);
    expect(waitsForMeeting(decided(often).facts)).toBe(false);
  });

  test('proposes itself when the centre’s unit is late, or a supervisor got no answer above the community', () => {
    const above = tell(dispatched, [['clock', 'supervise']], AT);
    expect(tell(above, [['clock', 'stepUp']], AT + HOUR).facts.proposed).toBe('unanswered');
    expect(tell(dispatched, [['clock', 'proposeMeeting']], AT).facts.proposed).toBe('overdue');
    const atCommunity = tell(report(), [
      ['gao', 'accept'],
      ['clock', 'stepUp'],
    ]);
    expect(atCommunity.facts).not.toHaveProperty('proposed');
    expect(caseUnits.d1!.id).toBe(units[4]!.id);
  });
});

test('whatever people try in whatever order, a meeting stays sound', () => {
  let turn = 0;
  walkAtRandom({
    lifecycle: meetingLifecycle,
    begin: () => aMeeting(),
    startAt: WEDNESDAY,
    people,
    actions: MEETING_ACTIONS,
    details: { ...decision, code: '政务中心' },
    contextAt: (now) => {
      turn++;
      const context = contextAt(now, { memberUnit: ['d1', 'd2'][turn % 2], caseId: [first, second][(turn >> 1) % 2] });
      return { ...context, decision: decisionOf({ ...decision, until: '2025-10-31' }, context) };
    },
    dueAction: (facts, { now, caseId }) => {
      const action = dueTimerAction(facts, now);
      const isOther =
        action === 'follow' &&
        !facts.cases.some(({ id, decision: made, followed }) => id === caseId && made && !followed);
      return isOther ? undefined : action;
    },
    invariants: ({ facts }) => {
      const open = facts.cases.filter(({ decision: made }) => !made);
      if (!open.length) expect(facts.state).toBe('concluded');
      for (const { decision: made } of facts.cases)
        if (made) expect(facts.members.some(({ attendance }) => attendance)).toBe(true);
    },
  });
});
