import type { Moment } from '../time';
import { stageEndsAt } from './lifecycle/conditions';
import type { StepPack } from './packs/pack';
import type { TopicFacts } from './topic';
import type { StoredTopic } from './topic-types';

/** One step of the ladder: where it stands, when it began and ended, until when it runs. */
export type LadderStep = {
  /** As people call it; empty while the committee has not chosen how to decide. */
  name: string;
  status: 'done' | 'now' | 'next';
  since?: Moment;
  until?: Moment;
};

/** The stages of a pack as steps: stages in a row with one name are one. */
function stepsOf({ stages }: StepPack): { name: string; last: number }[] {
  const steps: { name: string; last: number }[] = [];
  stages.forEach(({ step }, n) => {
    const before = steps[steps.length - 1];
    if (before?.name === step) before.last = n;
    else steps.push({ name: step, last: n });
  });
  return steps;
}

/** Where a topic is on its way: the asking, then the steps of its pack. */
export function viewLadder({ facts }: Pick<StoredTopic, 'facts'>): LadderStep[] {
  const { pack, stage = -1, state, stageAt, proposedAt } = facts;
  const isOver = ['closed', 'returned', 'merged', 'rejected', 'quorumFailed'].includes(state);
  const until = stageEndsAt(facts) ?? screenedUntil(facts);
  const asking: LadderStep = {
    name: pack?.asking ?? '',
    status: pack || isOver ? 'done' : 'now',
    since: proposedAt,
    ...(!pack && until !== undefined && { until }),
  };
  if (!pack) return [asking];
  let first = 0;
  const steps = stepsOf(pack).map(({ name, last }): LadderStep => {
    const isNow = state !== 'closed' && stage >= first && stage <= last;
    first = last + 1;
    const status = isNow ? 'now' : state === 'closed' || stage > last ? 'done' : 'next';
    return { name, status, ...(isNow && { since: stageAt, ...(until !== undefined && { until }) }) };
  });
  return [asking, ...steps];
}

const screenedUntil = ({ state, clocks }: TopicFacts): Moment | undefined =>
  state === 'screened'
    ? clocks.find(({ kind, stoppedAt }) => kind === 'screen' && stoppedAt === undefined)?.dueAt
    : undefined;
