import { pauseDaysOf } from '@domain/cases/asks/details';
import { isHigherTrack, OPEN_STATES, TRACKS, type CaseFacts } from '@domain/cases/case';
import { openAsk } from '@domain/cases/asks/conditions';
import type { Case } from '@domain/cases/record';
import { CASE_PERSON_ACTIONS, type CasePersonAction, type Details } from '@domain/cases/lifecycle/event';
import { caseLifecycle } from '@domain/cases/lifecycle/lifecycle';
import { queuesOf } from '@domain/cases/lists/queues';
import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import { openFlags } from '@domain/cases/supervision/conditions';
import { walkAtRandom } from '../../../support/random-walk';
import { another, report } from '../story';
import { happy } from '../../../support/case-ways';
import { people, WEDNESDAY, world } from '../world';

const { stranger: _, ...members } = people;
const everything: Details = {
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
  supervision: 'slow',
  workDays: 2,
  endReason: 'vanished',
  ground: 'test',
  sameAs: 'case2abcdefgh',
};

/** What fits the case now: another track, a day that a pause may end on, a flag that is open. */
const detailsOf = (action: CasePersonAction, facts: CaseFacts, now: number): Details => {
  const [until] = pauseDaysOf(facts, world(now)).procedure.slice(-1);
  const track = TRACKS.find((one) =>
    action === 'lowerTrack' ? isHigherTrack(facts.track ?? 'easy', one) : isHigherTrack(one, facts.track ?? 'easy'),
  );
  return {
    ...everything,
    ...(action === 'askPause' && { pauseReason: 'procedure', until }),
    ...((action === 'raiseTrack' || action === 'lowerTrack') && { track }),
    ...(action === 'reviewFlag' && { flag: openFlags(facts)[0], finding: 'confirmed' }),
  };
};
const other = another().facts;
const earlier = another({}, 'lin').facts;

function invariants(it: Case): void {
  const { facts, events } = it;
  for (const round of new Set(events.map((event) => event.round))) {
    const doersIn = (isRound: (round: number) => boolean, actions: string[]) =>
      events.filter((event) => isRound(event.round) && actions.includes(event.action)).map(({ by }) => by.personId);
    const doers = (...actions: string[]) => doersIn((one) => one === round, actions);
    // in this round or one before
    const doersSoFar = (...actions: string[]) => doersIn((one) => one <= round, actions);
    const handlers = doersSoFar('finish', 'sign', 'start');
    expect(doers('pass', 'fail').filter((personId) => handlers.includes(personId))).toEqual([]);
    // whoever says what was said on the phone has dialled
    expect(doers('recordCall', 'missCall').filter((personId) => !doers('dial').includes(personId))).toEqual([]);
    expect(
      doers('recordCall', 'missCall').filter((personId) =>
        [...handlers, ...doersSoFar('pass', 'fail')].includes(personId),
      ),
    ).toEqual([]);
  }
  if (facts.state === 'refused')
    expect(facts.refusal).toMatchObject({ class: 'court', channel: expect.stringMatching(/./) });
  if (facts.state === 'closed') expect(facts.closedAs).toBeDefined();
  if (facts.state === 'merged') expect(facts.sameAs).toEqual({ id: other.id, number: other.number });
  if (facts.state === 'terminated') expect(facts.ending).toMatchObject({ reason: 'vanished' });
  // an ask waits for a decision where somebody can give it
  if (openAsk(facts)) expect(queuesOf(facts)).not.toEqual([]);
  expect(facts.pausedWorkDays ?? 0).toBeGreaterThanOrEqual(0);
  if (OPEN_STATES.includes(facts.state)) {
    expect(queuesOf(facts)).not.toEqual([]); // somebody holds it
    expect(facts.clocks.some(({ stoppedAt }) => stoppedAt === undefined)).toBe(true); // and a clock runs, or is paused
  } else
    expect(
      facts.clocks.filter(
        ({ stoppedAt, kind }) =>
          stoppedAt === undefined &&
          kind !== 'reopen' &&
          // what somebody asked is decided all the same
          !(kind === 'decide' && openAsk(facts)) &&
          facts.closedAs !== 'uninformed',
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
  walkAtRandom({
    lifecycle: caseLifecycle,
    begin: () => report(),
    startAt: WEDNESDAY,
    people: members,
    actions: CASE_PERSON_ACTIONS,
    details: detailsOf,
    contextAt: (now) => ({ ...world(now, 'd1'), numberRevealed: true, recheck: true }),
    contextOf: (action) => ({ other: action === 'repeat' ? earlier : other }),
    dueAction: dueTimerAction,
    invariants,
  });
});
