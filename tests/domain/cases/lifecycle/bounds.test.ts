import { advance } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { createCase } from '@domain/cases/lifecycle/create-case';
import { ENTRY_LIMITS, MAX_EVIDENCE_PHOTOS, MAX_REPORTED_PHOTOS } from '@domain/cases/lifecycle/entry-limits';
import { TRANSITIONS } from '@domain/cases/lifecycle/transitions/transitions';
import { DAY, HOUR } from '@domain/time';
import { usual } from '../../../support/case-ways';
import { aCase, report, tell, type Step } from '../story';
import { people, place, WEDNESDAY, world, type Name } from '../world';

const photos = (many: number) => Array.from({ length: many }, (_, n) => `cloud://e.b/photos/f/${n}.jpg`);
const take = (it: Case, who: Name, action: Parameters<typeof advance>[1], at: number, details = usual[action] ?? {}) =>
  advance(it, action, people[who], details, world(WEDNESDAY + at, details.unit));
const refused = (reason: string, facts: object = {}) =>
  expect.objectContaining({ code: 'ruleBroken', reason, facts: expect.objectContaining(facts) });

/** Takes one action again and again, so slowly that only the number for the whole case counts. */
const repeated = (it: Case, who: Name, action: Parameters<typeof advance>[1], times: number) =>
  Array.from({ length: times }).reduce<Case>((before, _, n) => take(before, who, action, n * DAY), it);

describe('a case can always be opened, whoever writes into it', () => {
  test('I wrote thirty times and was then asked to ring up; the handler can still ask me, and I can answer', () => {
    const { most } = ENTRY_LIMITS.supplement;
    const full = repeated(aCase('working'), 'lin', 'supplement', most);
    expect(() => take(full, 'lin', 'supplement', 99 * DAY)).toThrow(refused('cases.full', { limit: most }));
    const steps: Step[] = [
      ['sun', 'ask'],
      ['lin', 'answer'],
      ['lin', 'notContacted'],
      ['sun', 'finish'],
      ['qian', 'pass'],
    ];
    expect(tell(full, steps).facts.state).toBe('callback');
  });

  test('I tapped seven times in a row and read from when I may go on', () => {
    const { most } = ENTRY_LIMITS.supplement.recent;
    const often = Array.from({ length: most }).reduce<Case>(
      (it, _, n) => take(it, 'lin', 'supplement', n * 1000),
      aCase('working'),
    );
    expect(() => take(often, 'lin', 'supplement', HOUR - 1)).toThrow(
      refused('cases.tooOften', { from: WEDNESDAY + HOUR }),
    );
    expect(take(often, 'lin', 'supplement', HOUR).events).toHaveLength(often.events.length + 1);
  });

  test('the desk that wrote it down for me added six things in an hour, and I can still add mine', () => {
    const words = { description: '水果店喇叭从早喊到晚', category: 'noise' as const, photos: [], private: false };
    const registrar = { personId: 'gao', position: people.gao.positions[1]! };
    const asked = { id: 'case4abcdefgh', reporter: 'lin', place, channel: 'phone' as const, registrar };
    const often = Array.from({ length: ENTRY_LIMITS.supplement.recent.most }).reduce<Case>(
      (it, _, n) => take(it, 'gao', 'supplement', n),
      createCase(words, asked, world()),
    );
    expect(() => take(often, 'gao', 'supplement', HOUR - 1)).toThrow(refused('cases.tooOften'));
    expect(take(often, 'lin', 'supplement', HOUR - 1).events).toHaveLength(often.events.length + 1);
  });

  test('I said three times a day that nobody called; I changed my rating again and again', () => {
    const twice = Array.from({ length: 2 }).reduce<Case>(
      (it, _, n) => take(it, 'lin', 'notContacted', n),
      aCase('working'),
    );
    expect(() => take(twice, 'lin', 'notContacted', 3)).toThrow(refused('cases.tooOften'));
    const { recent } = ENTRY_LIMITS.rateAgain;
    const changed = Array.from({ length: recent.most - 1 }).reduce<Case>(
      (it) => take(it, 'lin', 'rate', DAY),
      aCase('closed'),
    );
    expect(() => take(changed, 'lin', 'rate', DAY)).toThrow(refused('cases.tooOften'));
  });

  test('somebody who adds photos without end is told how many are left; the handler’s own evidence has room', () => {
    const told = report({ photos: photos(9) });
    const some = Array.from({ length: 3 }).reduce<Case>(
      (it, _, n) => take(it, 'lin', 'supplement', n * DAY, { note: '又拍了', photos: photos(9) }),
      tell(told, [
        ['gao', 'accept'],
        ['gao', 'dispatch'],
        ['sun', 'sign'],
      ]),
    );
    const almost = take(some, 'lin', 'supplement', 4 * DAY, {
      note: '又拍了',
      photos: photos(MAX_REPORTED_PHOTOS - 37),
    });
    const more = (many: number) => () =>
      take(almost, 'lin', 'supplement', 5 * DAY, { note: '又拍了', photos: photos(many) });
    expect(more(2)).toThrow(refused('cases.photos', { limit: MAX_REPORTED_PHOTOS, left: 1 }));
    expect(more(1)).not.toThrow();
    expect(more(0)).not.toThrow(); // words are still taken
    const finished = take(almost, 'sun', 'finish', 5 * DAY, { ...usual.finish, photos: photos(9) });
    expect(finished.facts.evidence).toHaveLength(9);
    expect(MAX_EVIDENCE_PHOTOS).toBeGreaterThan(MAX_REPORTED_PHOTOS);
  });

  // Without limited lines there is no way round, but for those that a count or a state of their own ends.
  test('no way through a case leads round and round without end', () => {
    const ended = ['ask', 'answer', 'missCall', 'upholdRefusal'];
    const onward = TRANSITIONS.filter(({ limited, action }) => !limited && !ended.includes(action));
    const next = (state: string) =>
      onward.flatMap(({ from, to }) => (from.some((one) => one === state) ? [to === 'same' ? state : to] : []));
    const isOnCycle = (state: string) => {
      const seen = new Set<string>();
      const walk = (at: string): boolean =>
        next(at).some((to) => to === state || (!seen.has(to) && seen.add(to) && walk(to)));
      return walk(state);
    };
    const states = [...new Set(TRANSITIONS.flatMap(({ from }) => from))];
    expect(states.filter(isOnCycle)).toEqual([]);
    // questions are counted a round and answered once, calls are counted too, and a review is decided once
    const lines = TRANSITIONS.filter(({ action }) => ended.includes(action));
    expect(lines.map(({ action, when = [] }) => `${action} ${when.join()}`)).toEqual([
      'ask mayAskAgain,objectionAsked',
      'ask mayAskAgain',
      'answer ',
      'missCall onCall,newCall,moreCalls',
      'missCall onCall,newCall,lastCall',
      'answer uninformed',
      'upholdRefusal reviewAsked',
    ]);
  });

  test('the longest history that anybody can make has an end', () => {
    // the worst of everything: all that is limited up to its limit, and each round its longest way
    const limited = Object.values(ENTRY_LIMITS).reduce((sum, { most }) => sum + most, 0);
    const rounds = ENTRY_LIMITS.reopen.most + 1;
    const perRound = 8 + 3 * world().rules.maxQuestions + world().rules.callAttempts + 3;
    const afterBack = 2 * (ENTRY_LIMITS.handOver.most + ENTRY_LIMITS.fail.most);
    // each pause that was granted ends once, by a person or because of an objection
    const afterPauses = 2 * ENTRY_LIMITS.grantPause.most;
    const asks = [ENTRY_LIMITS.askReturn, ENTRY_LIMITS.askPause, ENTRY_LIMITS.askExtension, ENTRY_LIMITS.objectToPause];
    // what clocks add: each is missed once for each time that it starts
    const byClocks =
      rounds * 14 +
      asks.reduce((sum, { most }) => sum + most, 0) +
      ENTRY_LIMITS.grantPause.most +
      ENTRY_LIMITS.supervise.most +
      2 * (ENTRY_LIMITS.handOver.most + ENTRY_LIMITS.fail.most + ENTRY_LIMITS.instruct.most);
    expect(limited + rounds * perRound + afterBack + afterPauses).toBeLessThan(900);
    expect(byClocks).toBeLessThan(450);
  });
});
