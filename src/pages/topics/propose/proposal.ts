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
  channel?: Exclude<TopicChannel, 'phone'>;
};

export const emptyProposal: Proposal = { title: '', problem: '', affected: '', building: '' };

/** Who fills it in: the desk for others, or a resident for their own compound. */
type Writer = { isDesk: boolean; home: string | undefined };

const { missingFields: missing } = topicsText;

/** What is missing in a proposal, by field. */
export const findMissing = (draft: Proposal, { isDesk, home }: Writer) => ({
  channel: isDesk && !draft.channel ? missing.channel : undefined,
  title: draft.title.trim().length < MIN_TITLE_LENGTH ? missing.title : undefined,
  problem: draft.problem.trim().length < MIN_PROBLEM_LENGTH ? missing.problem : undefined,
  affected: draft.affected.trim() ? undefined : missing.affected,
  class: draft.class ? undefined : missing.class,
  where: draft.where ? undefined : missing.where,
  compound: draft.where === 'compound' && !(isDesk ? draft.compound : home) ? missing.compound : undefined,
});

/** A complete proposal as the command takes it. */
export function toProposal(draft: Proposal, { isDesk, home }: Writer) {
  const { where, class: chosen = 'other', channel, building } = draft;
  const compound = where === 'compound' ? (isDesk ? draft.compound : home) : undefined;
  return {
    ...{ title: draft.title.trim(), problem: draft.problem.trim(), affected: draft.affected.trim(), class: chosen },
    ...(compound !== undefined && { compound, ...(building.trim() && { building: building.trim() }) }),
    ...(isDesk && channel && { channel }),
  };
}
