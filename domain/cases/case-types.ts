import type { CaseRole } from './case-roles';
import type { CaseCondition, DecisionContext } from './conditions';
import type { CaseEventTypes } from './event';
import type { CaseAudience, CaseNotice } from './notices';

/** The types with which cases use the shared lifecycle. */
export type CaseTypes = CaseEventTypes & {
  role: CaseRole;
  condition: CaseCondition;
  context: DecisionContext;
  notice: CaseNotice;
  audience: CaseAudience;
};
