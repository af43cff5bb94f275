import { replaceId } from '../../lifecycle/replace-id';
import type { Case } from '../record';
import { advanceByTimer } from './advance';
import type { DecisionContext } from './conditions';

/**
 * The case of a reporter who left: `alias` stands for them in facts and history, and nobody is told anything in their
 * place. It goes on as any other.
 */
export function unlinkReporter(it: Case, alias: string, context: DecisionContext): Case {
  const { reporter } = it.facts;
  const unlinked: Case = {
    ...it,
    facts: replaceId(it.facts, reporter, alias),
    events: replaceId(it.events, reporter, alias),
    outbox: it.outbox.filter(({ to }) => !('person' in to && to.person === reporter)),
  };
  return { ...advanceByTimer(unlinked, 'reporterLeft', context), version: it.version + 1 };
}
