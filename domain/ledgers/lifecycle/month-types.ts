import type { MonthEventTypes } from '../month';
import type { MonthCondition, MonthContext } from './conditions';
import type { MonthRole } from './roles';

/** The types with which months use the shared lifecycle. */
export type MonthTypes = MonthEventTypes & {
  role: MonthRole;
  condition: MonthCondition;
  context: MonthContext;
  notice: never;
  audience: never;
};
