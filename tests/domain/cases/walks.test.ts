import fc from 'fast-check';
import { advance, advanceByTimer, availableTransitions } from '@domain/cases/advance';
import { OPEN_STATES } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import { CASE_ACTIONS } from '@domain/cases/event';
import { project } from '@domain/cases/project';
import { queuesOf } from '@domain/cases/queues';
import { dueTimerAction } from '@domain/cases/timers';
import { report } from './story';
import { happy } from '../../support/case-ways';
import { people, WEDNESDAY, world, type Name } from './world';

const names = (Object.keys(people) as Name[]).filter((name) => name !== 'stranger');
const everything = {
  note: '一句话',
  track: 'easy',
  category: 'facilities',
  refusalClass: 'court',
  channel: '人民法院',
  unit: 'd1',
  method: 'phone',
  outcome: 'solved',
  measure: '已处理',
  rating: happy,
} as const;

/** One try: somebody takes some action after some hours, offered or not. */
const aTry = fc.record({
  who: fc.constantFrom(...names),
  action: fc.constantFrom(...CASE_ACTIONS),
  hours: fc.integer({ min: 0, max: 60 }),
  boldly: fc.boolean(),
});

function invariants(it: Case): void {
  const { facts, events } = it;
  expect(project(events)).toEqual(facts);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n));
  for (const event of events.slice(1)) expect(event.from).toBe(events[event.seq - 1]?.to);
  for (const round of new Set(events.map((event) => event.round))) {
    const doers = (...actions: string[]) =>
      events.filter((event) => event.round === round && actions.includes(event.action)).map(({ by }) => by.personId);
    const handlers = doers('finish', 'sign', 'start');
    expect(doers('pass', 'fail').filter((personId) => handlers.includes(personId))).toEqual([]);
    expect(
      doers('recordCall', 'missCall').filter((personId) => [...handlers, ...doers('pass', 'fail')].includes(personId)),
    ).toEqual([]);
  }
  if (facts.state === 'refused')
    expect(facts.refusal).toMatchObject({ class: 'court', channel: expect.stringMatching(/./) });
  if (facts.state === 'closed') expect(facts.closedAs).toBeDefined();
  if (OPEN_STATES.includes(facts.state)) {
    expect(queuesOf(facts)).not.toEqual([]); // somebody holds it
    expect(facts.clocks.some(({ stoppedAt }) => stoppedAt === undefined)).toBe(true); // and a clock runs, or is paused
  } else
    expect(
      facts.clocks.filter(
        ({ stoppedAt, kind }) => stoppedAt === undefined && kind !== 'reopen' && facts.closedAs !== 'uninformed',
      ),
    ).toEqual([]);
  expect(
    facts.clocks
      .filter(({ stoppedAt }) => stoppedAt === undefined)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(
    [...new Set(facts.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ kind }) => kind))].sort(),
  );
}

test('whatever is offered succeeds, whatever is not is refused and changes nothing, and every case adds up from its history', () => {
  fc.assert(
    fc.property(fc.array(aTry, { maxLength: 40 }), (tries) => {
      let it = report();
      let now = WEDNESDAY;
      for (const { who, action, hours, boldly } of tries) {
        now += hours * 3_600_000;
        const byClock = dueTimerAction(it.facts, world(now));
        if (byClock) it = advanceByTimer(it, byClock, world(now));
        const offered = availableTransitions(it.facts, people[who], world(now));
        const chosen = boldly ? action : (offered[hours % Math.max(offered.length, 1)]?.action ?? action);
        const before = structuredClone(it);
        if (offered.some((move) => move.action === chosen)) {
          it = advance(it, chosen, people[who], everything, world(now, 'd1'));
          expect(it.events.length).toBeGreaterThan(before.events.length);
          expect(it.events.slice(0, before.events.length)).toEqual(before.events);
        } else
          expect(() => advance(it, chosen, people[who], everything, world(now, 'd1'))).toThrow(
            expect.objectContaining({ code: 'ruleBroken' }),
          );
        invariants(it);
      }
    }),
    { numRuns: 300 },
  );
});
