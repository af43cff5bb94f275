import { AppError } from '../errors';
import type { Actor } from '../people/actor';
import type { CaseFacts, CaseState } from './case';
import type { CaseRules } from './rules';
import { hasCaseRole } from './lifecycle/case-roles';
import { visibilityOf } from './access/visibility';

/** States in which a neighbour reports it anew, or follows the case that it was merged into. */
const OVER_FOR_NEIGHBOURS: readonly CaseState[] = ['withdrawn', 'archived', 'merged', 'terminated'];

type SupportContext = {
  rules: Pick<CaseRules, 'supportFrom'>;
  /** The grids around the place of the case. */
  gridsAround: readonly string[];
};

/**
 * Checks that somebody may support a case. Throws `ruleBroken: ownCase` for its reporter; for a private case
 * `ruleBroken: privateCase` if they may know of it, else `notFound`; `ruleBroken: cases.support` for one
 * that is over; `cases.supportHome` for somebody who named no home and `cases.supportElsewhere` for one who lives
 * elsewhere.
 */
export function checkSupport(it: CaseFacts, actor: Actor, context: SupportContext): void {
  if (hasCaseRole('reporter', it, actor)) throw new AppError('ruleBroken', 'ownCase');
  if (it.private) throw visibilityOf(it, actor) ? new AppError('ruleBroken', 'privateCase') : new AppError('notFound');
  if (OVER_FOR_NEIGHBOURS.includes(it.state)) throw new AppError('ruleBroken', 'cases.support');
  checkHome(it, actor, context);
}

/** A neighbour is who lives in the community of the case or, where the rules allow it, in a grid nearby. */
function checkHome({ place }: CaseFacts, actor: Actor, { rules, gridsAround }: SupportContext): void {
  if (rules.supportFrom === 'anywhere') return;
  const home = actor.positions.find(({ role }) => role === 'resident');
  if (!home?.unit) throw new AppError('ruleBroken', 'cases.supportHome');
  const isNeighbour =
    home.unit === place.community ||
    (rules.supportFrom === 'nearby' && home.grids.some((grid) => gridsAround.includes(grid)));
  if (!isNeighbour) throw new AppError('ruleBroken', 'cases.supportElsewhere');
}
