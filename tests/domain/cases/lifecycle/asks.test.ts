import { advance, advanceByTimer, offeredTransitions, project } from '@domain/cases/lifecycle/advance';
import { dueTimerAction, nextDue, nextTimerAt } from '@domain/cases/lifecycle/timers';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import { queuesOf } from '@domain/cases/lists/queues';
import type { Case } from '@domain/cases/record';
import { openClock } from '@domain/lifecycle/clocks';
import type { Actor, Position } from '@domain/people/actor';
import { formatNotice } from '@domain/vocabulary/messages';
import { unhappy, usual } from '../../../support/case-ways';
import { aCase, tell } from '../story';
import { people, world } from '../world';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const finishOf = ({ facts }: Case) => openClock(facts.clocks, 'finish')!;
const dueOf = (it: Case): string => new Date(finishOf(it).dueAt + 8 * HOUR).toISOString().slice(5, 16);
const last = ({ events }: Case) => events[events.length - 1]!.at;
const noticesSince = (it: Case, before: Case): string[] =>
  it.outbox.slice(before.outbox.length).map(({ notice }) => notice);

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

/** The same person with one more position. */
const also = (who: Actor, position: Omit<Position, 'grids'>): Actor => ({
  ...who,
  positions: [...who.positions, { ...position, grids: [] }],
});
const working = (): Case => aCase('working');
const asked = (): Case => tell(working(), [['sun', 'askPause']], last(working()));

describe('“这事不归我们办”: a unit gives a case back', () => {
  const returning = aCase('returning');

  test('the centre decides, its time to finish runs on, and the reporter is told', () => {
    expect(returning.facts).toMatchObject({ state: 'returning', holder: { unit: 'd1' } });
    expect(queuesOf(returning.facts)).toEqual(['centre@x1']);
    expect(finishOf(returning).pausedAt).toBeUndefined();
    expect(noticesSince(returning, aCase('dispatched'))).toEqual(['returnAsked', 'returnAskedForReporter']);
    expect(dueOf(returning)).toBe(dueOf(aCase('dispatched')));
  });

  test('the decision binds: the named unit signs anew and cannot give it back, nor can the first one', () => {
    const assigned = act(returning, people.luo, 'assign');
    expect(assigned.facts).toMatchObject({ state: 'dispatched', holder: { unit: 's1', unitName: '河东街道' } });
    expect(dueOf(assigned)).toBe(dueOf(returning));
    expect(noticesSince(assigned, returning)).toEqual([
      'caseDispatched',
      'supportedDispatched',
      'caseAssignedForGood',
      'caseAssignedForGood',
      'returnDecided',
    ]);
    const leader = also(people.zhao, { role: 'leader', unit: 's1' });
    expect(offered(assigned, leader)).toEqual(['raiseTrack', 'sign']);
    const back = act(returning, people.luo, 'assign', { unit: 'd1', note: '路灯归城管' });
    expect(offered(back, people.he)).toEqual(['raiseTrack', 'sign']);
  });

  test('nobody decides what they asked themselves', () => {
    const both = also(people.he, { role: 'centre', unit: 'x1' });
    const mine = act(aCase('dispatched'), both, 'askReturn');
    expect(refusal(mine, both, 'assign')).toMatch('conflictOfInterest');
    expect(act(mine, people.luo, 'assign').facts.assigned).toBe(true);
  });

  test('nobody of the unit, and nobody who worked on it, decides in the centre whose it is', () => {
    const returned = act(working(), people.he, 'askReturn');
    for (const who of [people.sun, { ...people.he, personId: 'colleague' }])
      expect(refusal(returned, also(who, { role: 'centre', unit: 'x1' }), 'assign')).toMatch('conflictOfInterest');
    const unsigned = act(aCase('dispatched'), people.he, 'askReturn');
    const second = also({ ...people.he, personId: 'colleague' }, { role: 'centre', unit: 'x1' });
    expect(refusal(unsigned, second, 'assign')).toMatch('conflictOfInterest');
    expect(act(unsigned, people.luo, 'assign').facts.assigned).toBe(true);
  });

  test('it is said within two working days, also when colleagues hand it over in between', () => {
    const late = at('2025-09-12T17:31');
    expect(refusal(aCase('dispatched'), people.he, 'askReturn', undefined, late)).toMatch('cases.askReturn');
    const handedOver = act(working(), people.he, 'handOver', {}, at('2025-09-12T11:00'));
    expect(refusal(handedOver, people.he, 'askReturn', undefined, late)).toMatch('cases.askReturn');
  });

  test('whoever asked may take it back, and the unit has to sign', () => {
    const back = act(returning, people.he, 'withdrawAsk');
    expect(back.facts.state).toBe('dispatched');
    expect(openClock(back.facts.clocks, 'sign')).toBeDefined();
    expect(queuesOf(back.facts)).toContain('handler@d1');
  });

  test('what nobody decides moves up when its time to finish is over', () => {
    let it = returning;
    for (let n = 0; n < 20 && it.facts.holder.role !== 'centre'; n++) {
      const due = nextTimerAt(it.facts, world())!;
      it = advanceByTimer(it, dueTimerAction(it.facts, world(due))!, world(due));
    }
    expect(it.facts).toMatchObject({ state: 'accepted', holder: { unit: 'x1' } });
    expect(it.outbox.map(({ notice }) => notice)).toContain('decisionMissed');
    expect(openClock(it.facts.clocks, 'decide')).toBeUndefined();
  });
});

describe('a pause', () => {
  const paused = aCase('paused');

  test('is asked for by who works on it, granted by somebody else, and has an end that the reporter is told', () => {
    const before = asked();
    expect(queuesOf(before.facts)).toEqual(expect.arrayContaining(['person@sun', 'leader@d1']));
    expect(offered(before, people.sun)).not.toContain('grantPause');
    const granted = act(before, people.he, 'grantPause');
    expect(granted.facts).toMatchObject({ state: 'paused', pause: { reason: 'procedure', until: '2025-09-16' } });
    expect(noticesSince(granted, before)).toEqual(['casePaused', 'supportedPaused', 'askGranted']);
    expect(granted.outbox.find(({ notice }) => notice === 'casePaused')!.facts).toMatchObject({
      pauseReason: 'procedure',
      pausedUntil: at('2025-09-17T00:00') - 1,
    });
  });

  test('a leader who works on it alone asks the supervisor', () => {
    const alone = also(people.he, { role: 'handler', unit: 'd1' });
    const mine = act(tell(aCase('dispatched'), []), alone, 'sign');
    const question = act(mine, alone, 'askPause');
    expect(refusal(question, alone, 'grantPause', {})).toMatch('conflictOfInterest');
    expect(act(question, people.jiang, 'grantPause').facts.state).toBe('paused');
  });

  test('one that its only leader asks for, of a unit that the centre supervises, is decided by the centre', () => {
    const assigned = act(aCase('returning'), people.luo, 'assign'); // to s1
    const alone = {
      ...also(people.zhao, { role: 'leader', unit: 's1' }),
      personId: 'leader1',
    };
    const both = also(alone, { role: 'handler', unit: 's1' });
    const question = act(act(assigned, both, 'sign'), both, 'askPause');
    const due = nextTimerAt(act(question, both, 'contact').facts, world())!;
    const late = advanceByTimer(question, 'missDecide', world(due));
    expect(queuesOf(late.facts)).toContain('centre@x1');
    expect(act(late, people.luo, 'grantPause', {}, due + 1).facts.state).toBe('paused');
  });

  test('is not granted on its last day, where it would cost none of the ten days, nor after it', () => {
    const tomorrow = { pauseReason: 'procedure', until: '2025-09-11', note: '公告期' } as const;
    const question = act(working(), people.sun, 'askPause', tomorrow);
    expect(refusal(question, people.he, 'grantPause', {}, at('2025-09-10T17:00'))).toBe('allowed');
    for (const now of ['2025-09-11T08:00', '2025-09-12T08:00'])
      expect(refusal(question, people.he, 'grantPause', {}, at(now))).toMatch('cases.grantPause');
    expect(refusal(question, people.he, 'refusePause', undefined, at('2025-09-11T08:00'))).toBe('allowed');
  });

  test('gives no time beyond its last day to whoever goes on before a scheduler that is late', () => {
    const inTime = advanceByTimer(paused, 'endPause', world(at('2025-09-17T00:00')));
    const late = act(paused, people.sun, 'resume', {}, at('2025-09-19T15:00'));
    expect(dueOf(late)).toBe(dueOf(inTime));
    const told = act(paused, people.lin, 'supplement', undefined, at('2025-09-19T15:00'));
    expect(dueOf(advanceByTimer(told, 'endPause', world(at('2025-09-19T16:00'))))).toBe(dueOf(inTime));
  });

  test('is over with the report that its reporter withdraws', () => {
    expect(act(paused, people.lin, 'withdraw').facts).not.toHaveProperty('pause');
  });

  test('waits in the list of who works on it until its end, behind what is due before', () => {
    expect(nextDue(paused.facts)).toBeGreaterThanOrEqual(openClock(paused.facts.clocks, 'contact')!.dueAt);
    const contacted = tell(
      working(),
      [
        ['sun', 'contact'],
        ['sun', 'askPause'],
        ['he', 'grantPause'],
      ],
      last(working()),
    );
    expect(nextDue(contacted.facts)).toBe(at('2025-09-17T00:00'));
  });

  test('ends by itself at the end of its last day, however late the scheduler comes', () => {
    const end = at('2025-09-17T00:00');
    const contacted = tell(
      working(),
      [
        ['sun', 'contact'],
        ['sun', 'askPause'],
        ['he', 'grantPause'],
      ],
      last(working()),
    );
    expect(nextTimerAt(contacted.facts, world())).toBe(end);
    const [inTime, late] = [end, end + 30 * HOUR].map((now) => advanceByTimer(contacted, 'endPause', world(now)));
    expect(inTime!.facts.state).toBe('working');
    expect(late!.facts).toEqual(inTime!.facts);
    expect(inTime!.facts.pause).toBeUndefined();
  });

  test('the time that was paused is added, and nothing else', () => {
    expect(dueOf(working())).toBe('09-17T17:30');
    // paused on Wednesday at 14:00, five hours after nine, to the end of Tuesday: half a day and four days
    expect(dueOf(advanceByTimer(paused, 'endPause', world(at('2025-09-17T00:00'))))).toBe('09-24T12:00');
  });

  test('whoever works on it may go on earlier', () => {
    const resumed = act(paused, people.sun, 'resume', {}, at('2025-09-11T08:30'));
    expect(resumed.facts.state).toBe('working');
    expect(dueOf(resumed)).toBe('09-18T12:00');
  });

  test('“换两盏灯不用招标”: the reporter objects once, and a supervisor decides', () => {
    const objected = act(paused, people.lin, 'objectToPause');
    expect(queuesOf(objected.facts)).toContain('supervisor@s1');
    expect(noticesSince(objected, paused)).toEqual(['pauseObjected']);
    expect(refusal(objected, people.lin, 'objectToPause')).toMatch('cases.objectToPause');
    const dismissed = act(objected, people.jiang, 'dismissObjection');
    expect(dismissed.facts.state).toBe('paused');
    expect(refusal(dismissed, people.lin, 'objectToPause')).toMatch('cases.objectToPause');
  });

  test('an objection that is upheld restores the deadline exactly, as if there had been no pause', () => {
    const objected = act(paused, people.lin, 'objectToPause');
    const upheld = act(objected, people.jiang, 'upholdObjection');
    expect(upheld.facts.state).toBe('working');
    expect(finishOf(upheld)).toEqual(finishOf(working()));
    expect(upheld.facts.pausedWorkDays).toBe(0);
    expect(noticesSince(upheld, objected)).toEqual(['objectionUpheld', 'pauseCancelled', 'supportedResumed']);
  });

  describe('an objection is judged, whatever whoever works on it does meanwhile', () => {
    const objected = act(paused, people.lin, 'objectToPause', undefined, at('2025-09-16T16:00'));
    const unpaused = finishOf(working());
    const ways: Record<string, Case> = {
      'goes on': act(objected, people.sun, 'resume'),
      'lets the pause end': advanceByTimer(objected, 'endPause', world(at('2025-09-17T00:00'))),
      'goes on and asks the reporter something': act(act(objected, people.sun, 'resume'), people.sun, 'ask'),
      'goes on and hands it over': act(act(objected, people.sun, 'resume'), people.sun, 'handOver'),
    };

    test.each(Object.entries(ways))('%s', (_, it) => {
      expect(queuesOf(it.facts)).toContain('supervisor@s1');
      const upheld = act(it, people.jiang, 'upholdObjection');
      expect(upheld.facts.state).toBe(it.facts.state);
      expect(finishOf(upheld).dueAt).toBe(unpaused.dueAt);
      expect(upheld.facts.pausedWorkDays).toBe(0);
      expect(project(upheld.events)).toEqual(upheld.facts);
      const dismissed = act(it, people.jiang, 'dismissObjection');
      const [news] = dismissed.outbox.slice(it.outbox.length);
      expect(formatNotice(news!.notice, news!.facts, last(dismissed)).words).not.toContain('还要暂缓');
      expect(finishOf(dismissed)).toEqual(finishOf(it));
      expect(openClock(dismissed.facts.clocks, 'decide')).toBeUndefined();
    });

    describe('the work is done, or the case moves on, before anybody judged it', () => {
      const resumed = act(objected, people.sun, 'resume');
      const finished = act(resumed, people.sun, 'finish');
      const passed = act(finished, people.qian, 'pass');
      const rated = act(passed, people.lin, 'rate');
      const movedUp = advanceByTimer(resumed, 'stepUp', world(last(resumed) + HOUR));
      const planned = act(resumed, people.sun, 'finish', {
        ...{ outcome: 'planned', plannedUntil: '2025-10-31', measure: '换整条线路' },
      });
      const waiting = act(act(planned, people.qian, 'pass'), people.lin, 'rate', { rating: unhappy });
      const away: Record<string, Case> = {
        reopened: act(passed, people.lin, 'reopen'),
        'a plan that was not kept': advanceByTimer(waiting, 'planDue', world(at('2025-11-01T09:00'))),
        'sent to another channel': act(movedUp, people.luo, 'transfer'),
        finished,
        verified: passed,
        rated,
        'moved up': movedUp,
      };
      const lastFinish = ({ facts }: Case) => facts.clocks.filter(({ kind }) => kind === 'finish')[0]!;

      test.each(Object.entries(away))('%s: it is judged all the same', (_, it) => {
        expect(queuesOf(it.facts)).toContain('supervisor@s1');
        const upheld = act(it, people.jiang, 'upholdObjection');
        expect(upheld.facts.state).toBe(it.facts.state);
        // a new round, or another unit, has all the days that it may pause
        if (it.facts.round > 1 || it === movedUp) expect(upheld.facts.pausedWorkDays ?? 0).toBe(0);
        // whether the unit was in time is counted without the pause
        expect(lastFinish(upheld)).toMatchObject({ dueAt: unpaused.dueAt, stoppedAt: lastFinish(it).stoppedAt });
        expect(project(upheld.events)).toEqual(upheld.facts);
        expect(noticesSince(upheld, it)).toContain('objectionUpheld');
        const dismissed = act(it, people.jiang, 'dismissObjection');
        expect(dismissed.facts.clocks.filter(({ kind }) => kind !== 'decide')).toEqual(
          it.facts.clocks.filter(({ kind }) => kind !== 'decide'),
        );
      });

      test('a unit that the case moved to has its whole time', () => {
        const moved = away['moved up']!;
        expect(finishOf(act(moved, people.jiang, 'upholdObjection'))).toEqual(finishOf(moved));
      });

      test('a closed case is not archived before', () => {
        expect(dueTimerAction(rated.facts, world(at('2025-12-30T10:00')))).toBe('missDecide');
        const missed = advanceByTimer(rated, 'missDecide', world(at('2025-12-30T10:00')));
        expect(dueTimerAction(missed.facts, world(at('2025-12-30T10:01')))).toBeUndefined();
        const judged = act(missed, people.luo, 'dismissObjection', undefined, at('2025-12-30T10:02'));
        expect(dueTimerAction(judged.facts, world(at('2025-12-30T10:03')))).toBe('archive');
      });
    });

    test('a question since then stops the clock as before', () => {
      const asking = ways['goes on and asks the reporter something']!;
      const [upheld, without] = [
        act(asking, people.jiang, 'upholdObjection'),
        act(working(), people.sun, 'ask', undefined, last(asking)),
      ].map((it) => act(it, people.lin, 'answer', undefined, at('2025-09-19T10:00')));
      expect(dueOf(upheld!)).toBe(dueOf(without!));
    });

    test('also after a danger', () => {
      const danger = act(objected, people.lin, 'supplement', { note: '电线掉下来了，冒火花' });
      const upheld = act(danger, people.jiang, 'upholdObjection');
      const calm = act(upheld, people.lin, 'clearHazard', {});
      expect(dueOf(calm)).toBe(dueOf(working()));
    });

    test('late, it is also for the centre', () => {
      const resumed = act(act(ways['goes on']!, people.sun, 'contact'), people.sun, 'handOver');
      const missed = advanceByTimer(resumed, 'missDecide', world(at('2025-09-18T09:00')));
      expect(queuesOf(missed.facts)).toContain('centre@x1');
      expect(act(missed, people.luo, 'upholdObjection').facts.state).toBe('dispatched');
    });

    test('who granted the pause, or worked on it, judges it neither then', () => {
      const granted = act(asked(), people.jiang, 'grantPause');
      const over = act(act(granted, people.lin, 'objectToPause'), people.sun, 'resume');
      expect(refusal(over, people.jiang, 'upholdObjection')).toMatch('conflictOfInterest');
      const both = also(people.sun, { role: 'centre', unit: 'x1' });
      expect(refusal(over, both, 'dismissObjection')).toMatch('conflictOfInterest');
    });
  });

  test('who granted the pause does not judge the objection to it', () => {
    const granted = act(asked(), people.jiang, 'grantPause');
    const objected = act(granted, people.lin, 'objectToPause');
    expect(refusal(objected, people.jiang, 'upholdObjection')).toMatch('conflictOfInterest');
    expect(act(objected, people.luo, 'upholdObjection').facts.state).toBe('working');
  });

  test('has its limits: no end, an end in the past, more than ten working days, five for the weather', () => {
    const ask = (details: Details) => refusal(working(), people.sun, 'askPause', { note: '公告期', ...details });
    expect(ask({ pauseReason: 'procedure' })).toMatch('until');
    expect(ask({ until: '2025-09-16' })).toMatch('pauseReason');
    expect(ask({ pauseReason: 'procedure', until: '2025-09-10' })).toMatch('until');
    expect(ask({ pauseReason: 'procedure', until: '2025-09-24' })).toBe('allowed');
    expect(ask({ pauseReason: 'procedure', until: '2025-09-25' })).toMatch('until');
    expect(ask({ pauseReason: 'procedure', until: '2999-09-25' })).toMatch('until');
    expect(ask({ pauseReason: 'weather', until: '2025-09-17' })).toBe('allowed');
    expect(ask({ pauseReason: 'weather', until: '2025-09-18' })).toMatch('until');
  });

  test('what was used of the ten days is used: a second pause gets the rest', () => {
    const again = act(paused, people.sun, 'resume', {}, at('2025-09-15T09:00'));
    const more = (until: string) =>
      refusal(again, people.sun, 'askPause', { pauseReason: 'procedure', until, note: '公告期' });
    expect(again.facts.pausedWorkDays).toBe(4);
    expect(more('2025-09-23')).toBe('allowed');
    expect(more('2025-09-24')).toMatch('until');
    expect(more('2025-09-20')).toMatch('until'); // a Saturday
  });

  test('a community has none within its two days, a danger has none, and a missed deadline is not moved', () => {
    const onTheSpot = tell(aCase('submitted'), [['chen', 'take']]);
    expect(offered(onTheSpot, people.chen)).not.toContain('askPause');
    const danger = act(working(), people.lin, 'supplement', { note: '电线掉下来了，冒火花' });
    expect(danger.facts.urgent).toBe(true);
    expect(offered(danger, people.sun)).not.toContain('askPause');
    expect(offered(working(), people.sun, at('2025-09-18T09:00'))).not.toContain('askPause');
  });

  test('a danger ends it', () => {
    const danger = act(paused, people.lin, 'supplement', { note: '电线掉下来了，冒火花' });
    expect(danger.facts).toMatchObject({ state: 'working', urgent: true });
    expect(danger.facts.pause).toBeUndefined();
    expect(finishOf(danger).dueAt).toBeLessThanOrEqual(last(danger) + 24 * HOUR);
  });
});

describe('more time to finish', () => {
  const question = act(working(), people.he, 'askExtension');

  test('the level above grants it, the deadline moves by whole working days, and the reporter is told', () => {
    expect(queuesOf(question.facts)).toContain('supervisor@s1');
    const granted = act(question, people.jiang, 'grantExtension');
    expect([dueOf(question), dueOf(granted)]).toEqual(['09-17T17:30', '09-22T17:30']);
    expect(noticesSince(granted, question)).toEqual(['deadlineExtended', 'askGranted']);
    expect(offered(granted, people.he)).not.toContain('askExtension');
  });

  test('it stays through a question to the reporter', () => {
    const granted = act(question, people.jiang, 'grantExtension', {}, at('2025-09-11T08:30'));
    const answered = act(
      act(granted, people.sun, 'ask', undefined, at('2025-09-11T09:00')),
      people.lin,
      'answer',
      undefined,
      at('2025-09-12T09:00'),
    );
    expect(dueOf(answered)).toBe('09-23T17:30');
  });

  test('refused, late, for too long or by whoever asked it changes nothing', () => {
    const refused = act(question, people.jiang, 'refuseExtension');
    expect(dueOf(refused)).toBe(dueOf(working()));
    expect(noticesSince(refused, question)).toEqual(['askRefused']);
    expect(refusal(working(), people.he, 'askExtension', { workDays: 11, note: '配件' })).toMatch('workDays');
    const both = also(people.he, { role: 'supervisor', unit: 's1' });
    expect(refusal(act(working(), both, 'askExtension'), both, 'grantExtension', {})).toMatch('conflictOfInterest');
    expect(refusal(question, people.jiang, 'grantExtension', {}, at('2025-09-18T09:00'))).toMatch(
      'cases.grantExtension',
    );
  });
});

describe('a false alarm', () => {
  const alarm = (it: Case, now: number) => act(it, people.lin, 'supplement', { note: '电线掉下来了，冒火花' }, now);

  test('leaves the deadline as it was, with what was granted and without a minute more', () => {
    const granted = act(act(working(), people.he, 'askExtension'), people.jiang, 'grantExtension');
    for (const it of [working(), granted]) {
      const danger = alarm(it, at('2025-09-15T09:00'));
      expect(finishOf(danger).dueAt).toBe(at('2025-09-16T09:00'));
      const calm = act(danger, people.lin, 'clearHazard', {}, at('2025-09-15T10:00'));
      expect(finishOf(calm)).toEqual(finishOf(it));
      expect(dueOf(act(alarm(calm, at('2025-09-15T11:00')), people.lin, 'clearHazard', {}))).toBe(dueOf(it));
    }
  });

  test('keeps the time that a question took during the danger', () => {
    const danger = alarm(working(), at('2025-09-11T08:30'));
    const answered = act(
      act(danger, people.sun, 'ask', undefined, at('2025-09-11T09:00')),
      people.lin,
      'answer',
      undefined,
      at('2025-09-12T09:00'),
    );
    expect(dueOf(act(answered, people.lin, 'clearHazard', {}))).toBe('09-18T17:30');
  });

  test('ends the supervision of the deadline that the danger had set', () => {
    const late = at('2025-09-12T09:00');
    const supervised = advanceByTimer(alarm(working(), at('2025-09-11T08:30')), 'supervise', world(late));
    const calm = act(supervised, people.gao, 'clearHazard', { note: '是通信线' }, late + HOUR);
    expect(finishOf(calm).dueAt).toBeGreaterThan(late);
    let it = calm;
    for (let now = nextTimerAt(it.facts, world())!; now < finishOf(calm).dueAt; now = nextTimerAt(it.facts, world())!)
      it = advanceByTimer(it, dueTimerAction(it.facts, world(now))!, world(now));
    expect(it.facts).toMatchObject({ state: 'working', holder: { unit: 'd1' } });
  });
});

describe('one question at a time', () => {
  test('who takes a question back is named in the position in which they asked', () => {
    const back = act(asked(), people.sun, 'withdrawAsk');
    expect(back.events[back.events.length - 1]!.by).toMatchObject({ role: 'handler', unit: 'd1' });
  });

  test('while one waits there is no other, and finishing the work drops it', () => {
    expect(offered(asked(), people.he)).not.toContain('askExtension');
    const finished = act(asked(), people.sun, 'finish');
    expect(openClock(finished.facts.clocks, 'decide')).toBeUndefined();
    expect(queuesOf(finished.facts)).not.toContain('leader@d1');
  });

  test('what is not decided in a working day is also for the next one up, who is told once', () => {
    const waiting = act(asked(), people.sun, 'contact');
    const now = nextTimerAt(waiting.facts, world())!;
    const missed = advanceByTimer(waiting, dueTimerAction(waiting.facts, world(now))!, world(now));
    expect(noticesSince(missed, waiting)).toEqual(['decisionMissed']);
    expect(queuesOf(missed.facts)).toEqual(expect.arrayContaining(['leader@d1', 'supervisor@s1']));
    expect(dueTimerAction(missed.facts, world(now))).toBeUndefined();
  });

  test('a new round and a unit higher up begin without any of it', () => {
    const reopened = tell(aCase('callback'), [['lin', 'reopen']], last(aCase('callback')));
    expect(reopened.facts).not.toHaveProperty('ask');
  });

  test('the facts follow from the history', () => {
    const extended = act(act(working(), people.he, 'askExtension'), people.jiang, 'grantExtension');
    for (const it of [aCase('returning'), aCase('paused'), extended]) expect(project(it.events)).toEqual(it.facts);
  });
});
