import { STAGE_STATES } from '../stages';
import { MIN_NOTICE_DAYS } from '../input-limits';
import { ARTEFACTS, hasBallot, SHOWN_PARTS, STAGE_OWNERS, type TopicStage, type StepPack } from './pack';

/** What is wrong with a pack; a key of its sentence. */
export type PackProblem =
  | 'empty'
  | 'name'
  | 'unknown'
  | 'start'
  | 'order'
  | 'end'
  | 'owner'
  | 'ballot'
  | 'notice'
  | 'objections'
  | 'draft'
  | 'tasks'
  | 'otherwise';

const known = <T extends string>(values: readonly T[], value: string): boolean => values.some((one) => one === value);

const orderOf = ({ state }: TopicStage): number => STAGE_STATES.indexOf(state);

/**
 * The first thing that is wrong with a pack of a county, if any: a stage that cannot be reached or left, that nobody
 * owns, a ballot that nobody counts or posts, objections that nobody has to answer.
 */
export function findPackProblem(pack: StepPack, packs: readonly StepPack[] = []): PackProblem | undefined {
  const { stages, name, asking, otherwise, light } = pack;
  if (!stages.length) return 'empty';
  if (![name, asking, ...stages.map(({ step }) => step)].every((words) => words.trim())) return 'name';
  if (!stages.every(({ state, needs, shows }) => known(STAGE_STATES, state) && areKnown(needs, shows)))
    return 'unknown';
  if (!stages.every(({ owner }) => known(STAGE_OWNERS, owner))) return 'owner';
  if (!['ideas', 'drafting'].includes(stages[0]!.state)) return 'start';
  if (stages.some((stage, n) => n > 0 && orderOf(stage) < orderOf(stages[n - 1]!))) return 'order';
  if (!['executing', 'evaluated'].includes(stages[stages.length - 1]!.state)) return 'end';
  return findBallotProblem(pack) ?? findNoticeProblem(stages) ?? findWorkProblem(stages) ?? findOtherwiseProblem();

  function findOtherwiseProblem(): PackProblem | undefined {
    if (!light) return undefined;
    const full = packs.find(({ key }) => key === otherwise);
    return full && !full.light ? undefined : 'otherwise';
  }
}

const areKnown = (needs: readonly string[], shows: readonly string[]): boolean =>
  needs.every((one) => known(ARTEFACTS, one)) && shows.every((one) => known(SHOWN_PARTS, one));

/** A ballot is about a plan that was on notice; it is counted and its result is posted, each once. */
function findBallotProblem(pack: StepPack): PackProblem | undefined {
  const states = pack.stages.map(({ state }) => state);
  const count = (state: TopicStage['state']): number => states.filter((one) => one === state).length;
  const once = hasBallot(pack) ? 1 : 0;
  const isWhole = (['voting', 'counted', 'resultNotice'] as const).every((state) => count(state) === once);
  return isWhole && count('notice') >= once ? undefined : 'ballot';
}

/** What hangs out is a plan, it hangs for three days at least, and every objection is answered. */
function findNoticeProblem(stages: readonly TopicStage[]): PackProblem | undefined {
  const notices = stages.filter(({ state }) => state === 'notice');
  if (notices.some(({ minDays = MIN_NOTICE_DAYS }) => minDays < MIN_NOTICE_DAYS)) return 'notice';
  if (!notices.every(({ needs }) => needs.includes('objectionsAnswered'))) return 'objections';
  const firstNotice = stages.findIndex(({ state }) => state === 'notice');
  const isDrafted = stages.slice(0, firstNotice).some(({ needs }) => needs.includes('draft'));
  return firstNotice < 0 || isDrafted ? undefined : 'draft';
}

/** Whoever goes to work knows what there is to do. */
const findWorkProblem = (stages: readonly TopicStage[]): PackProblem | undefined =>
  stages.every(({ state, needs }) => state !== 'executing' || needs.includes('tasks')) ? undefined : 'tasks';
