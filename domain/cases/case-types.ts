import type { CaseRole } from './lifecycle/case-roles';
import type { CaseCondition, DecisionContext } from './lifecycle/conditions';
import type { CaseEventTypes } from './lifecycle/event';
import type { CaseAudience, CaseNotice } from './lifecycle/notices';

/** The types with which cases use the shared lifecycle. */
export type CaseTypes = CaseEventTypes & {
  role: CaseRole;
  condition: CaseCondition;
  context: DecisionContext;
  notice: CaseNotice;
  audience: CaseAudience;
};
