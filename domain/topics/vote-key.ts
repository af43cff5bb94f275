import type { TopicFacts } from './topic';

/** The id under which a topic has its ballots; a second ballot has its own. */
export const voteKeyOf = ({ id, ballots }: Pick<TopicFacts, 'id' | 'ballots'>): string =>
  ballots > 1 ? `${id}-${ballots}` : id;

/** The topic that a vote is about. */
export const topicIdOf = (voteKey: string): string => voteKey.replace(/-\d+$/, '');
