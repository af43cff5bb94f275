import { MIN_PROBLEM_LENGTH, MIN_TITLE_LENGTH } from '@domain/topics/input-limits';
import type { TopicChannel, TopicClass } from '@domain/topics/topic';
import { topicsText } from '@/text/topics/topics';

/** What the form of a proposal says so far. */
export type Proposal = {
  title: string;
  problem: string;
  affected: string;
  class?: TopicClass;
  where?: 'compound' | 'community';
  compound?: string;
  building: string;
  channel?: Exclude<TopicChannel, 'phone' | 'case'>;
};

export const emptyProposal: Proposal = { title: '', problem: '', affected: '', building: '' };

/** Who fills it in: the desk for others, a resident for their own compound, or who works on a case. */
type Writer = { isDesk: boolean; home: string | undefined; caseId?: string | undefined };

const { missingFields: missing } = topicsText;

/** What is missing in a proposal, by field. */
export const findMissing = (draft: Proposal, { isDesk, home, caseId }: Writer) => ({
  channel: isDesk && !caseId && !draft.channel ? missing.channel : undefined,
  title: draft.title.trim().length < MIN_TITLE_LENGTH ? missing.title : undefined,
  problem: draft.problem.trim().length < MIN_PROBLEM_LENGTH ? missing.problem : undefined,
  affected: draft.affected.trim() ? undefined : missing.affected,
  class: draft.class ? undefined : missing.class,
  where: draft.where ? undefined : missing.where,
  compound: draft.where === 'compound' && !caseId && !(isDesk ? draft.compound : home) ? missing.compound : undefined,
});

/** A complete proposal as the command takes it. */
export function toProposal(draft: Proposal, { isDesk, home, caseId }: Writer) {
  const { where, class: chosen = 'other', channel, building } = draft;
  const words = { title: draft.title.trim(), problem: draft.problem.trim(), affected: draft.affected.trim() };
  const house = building.trim() ? { building: building.trim() } : {};
  if (caseId !== undefined)
    return {
      ...{ ...words, class: chosen, channel: 'case' as const, case: caseId, wide: where === 'community' },
      ...(where === 'compound' && house),
    };
  const compound = where === 'compound' ? (isDesk ? draft.compound : home) : undefined;
  return {
    ...{ ...words, class: chosen },
    ...(compound !== undefined && { compound, ...house }),
    ...(isDesk && channel && { channel }),
  };
}
