import fc from 'fast-check';
import type { Case } from '@domain/cases/record';
import type { Details } from '@domain/cases/lifecycle/event';
import { caseLifecycle } from '@domain/cases/lifecycle/lifecycle';
import { dueTimerAction } from '@domain/cases/lifecycle/timers';
import { AppError } from '@domain/errors';
import { advance, advanceBySystem, offeredTo } from '@domain/lifecycle/event-sourced';
import { HOUR } from '@domain/time';
import { happy, unhappy, usual } from '../../support/case-ways';
import { report } from './story';
import { people, WEDNESDAY, world } from './world';

const everybody = Object.values(people);
type Attempt = { hours: number; choice: number };

/** A case with what people and timers did to it, by the numbers that somebody drew. */
function history(id: string, startAt: number, attempts: readonly Attempt[]): Case {
  const begun = report({}, startAt);
  const first = begun.events[0]!;
  let record: Case = {
    ...begun,
    facts: { ...begun.facts, id },
    events: [{ ...first, ...(first.initialFacts && { initialFacts: { ...first.initialFacts, id } }) }],
  };
  let now = startAt;
  for (const { hours, choice } of attempts) {
    now += hours * HOUR + 1;
    const context = { ...world(now, 'd1'), numberRevealed: true };
    const due = dueTimerAction(record.facts, context);
    if (due !== undefined) record = advanceBySystem(caseLifecycle, record, due, context);
    const offered = everybody.flatMap((actor) =>
      offeredTo(caseLifecycle, record.facts, actor, context).map(({ action }) => ({ actor, action })),
    );
    // most of what is offered any time leads nowhere
    const steps = offered.filter(({ action }) => !['withdraw', 'supplement', 'dial', 'notContacted'].includes(action));
    const { actor, action } = steps[choice % Math.max(steps.length, 1)] ?? {};
    if (!actor || !action) continue;
    const answers = choice % 3 ? happy : unhappy;
    const details: Details = { note: '一句话', ...usual[action], ...(usual[action]?.rating && { rating: answers }) };
    try {
      record = advance(caseLifecycle, record, { action, actor, details }, context);
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // enough of these entries, or a pause that is too long
    }
  }
  return record;
}

/** Some cases of a few days, with whatever became of them. */
export const histories = (): fc.Arbitrary<Case[]> =>
  fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 10 }),
        attempts: fc.array(fc.record({ hours: fc.integer({ min: 0, max: 50 }), choice: fc.nat({ max: 999 }) }), {
          maxLength: 18,
        }),
      }),
      { maxLength: 8 },
    )
    .map((drawn) =>
      drawn.map(({ day, attempts }, n) => history(`case${n}abcdefg`, WEDNESDAY + day * 24 * HOUR, attempts)),
    );
