import { advance, advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { CaseState } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import type { CasePersonAction, CaseSystemAction, Details } from '@domain/cases/lifecycle/event';
import { createCase, type CaseReport } from '@domain/cases/lifecycle/create-case';
import { usual, WAYS } from '../../support/case-ways';
import { people, place, units, WEDNESDAY, world, type Name } from './world';

const told: CaseReport = {
  description: '三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶',
  category: 'facilities',
  photos: [],
  private: false,
};

/** lin has just told of a broken lamp. */
export const report = (change: Partial<CaseReport> = {}, now = WEDNESDAY): Case =>
  createCase(
    { ...told, ...change },
    { id: 'case1abcdefgh', reporter: 'lin', place, channel: 'miniProgram' },
    world(now),
  );

export type Step = [Name, CasePersonAction, Details?] | ['clock', CaseSystemAction];

/** A case about the same lamp that the desk has accepted: of wu, who lives next door, or an earlier one of lin. */
export const another = (change: Partial<CaseReport> = {}, reporter = 'wu', now = WEDNESDAY - 3_600_000): Case =>
  advance(
    createCase({ ...told, ...change }, { id: 'case2abcdefgh', reporter, place, channel: 'miniProgram' }, world(now)),
    'accept',
    people.gao,
    { track: 'easy' },
    world(now),
  );

/** Tells a story an hour a step, from `it` on. */
export const tell = (it: Case, steps: readonly Step[], startAt = WEDNESDAY): Case =>
  steps.reduce((before, step, n) => {
    const now = startAt + (n + 1) * 3_600_000;
    if (step[0] === 'clock') return advanceByTimer(before, step[1], world(now));
    const [who, action, details = usual[action] ?? {}] = step;
    // who dials has looked at the number
    return advance(before, action, people[who], details, {
      ...world(now, details.unit),
      aboutUnit: details.aboutUnit === undefined ? undefined : units[details.aboutUnit],
      numberRevealed: action === 'dial',
      ...(details.sameAs !== undefined && { other: another({}, action === 'repeat' ? 'lin' : 'wu').facts }),
    });
  }, it);

/** A moment at which a caller may ring a reporter with the app, who did not answer by themselves. */
export const NEXT_DAY = WEDNESDAY + 40 * 3_600_000;

/** tang rings the reporter, with this outcome. */
export const rings = (action: 'recordCall' | 'missCall', details?: Details): Step[] => [
  ['tang', 'dial'],
  details ? ['tang', action, details] : ['tang', action],
];

const wayTo = (state: CaseState): Step[] =>
  state === 'archived' ? [...WAYS.closed, ['clock', 'archive']] : WAYS[state];

/** A case that people, or the clock, brought into this state. */
export const aCase = (state: CaseState, change: Partial<CaseReport> = {}): Case => tell(report(change), wayTo(state));
