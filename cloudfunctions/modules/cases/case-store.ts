import type { CaseFacts } from '@domain/cases/case';
import type { DecisionContext } from '@domain/cases/lifecycle/conditions';
import type { Case } from '@domain/cases/record';
import { rulesForVersion } from '@domain/settings/settings';
import type { AppContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import * as cases from './case-repository';

/** How cases are stored. */
export const caseStore: RecordStore<Case> = {
  collection: 'cases',
  save: async (context, before, after) =>
    cases.save(context.db, before, after, await createDecisionContext(context, before.facts)),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** The same for a change that adds photos. */
export const caseStoreWithPhotos: RecordStore<Case> = {
  ...caseStore,
  // they are checked in the scheduler's next run, while WeChat still checks for whoever sent them
  save: async (context, before, after) =>
    cases.save(context.db, before, after, await createDecisionContext(context, before.facts), context.now),
};

/** What a decision about a case needs: the rules it began with, the calendar and the moment. */
export async function createDecisionContext(
  context: Pick<AppContext, 'settings' | 'calendar' | 'now'>,
  { rulesVersion }: Pick<CaseFacts, 'rulesVersion'>,
): Promise<DecisionContext> {
  const settings = await context.settings();
  return {
    rules: rulesForVersion(settings, rulesVersion),
    calendar: context.calendar(settings),
    now: context.now,
  };
}
