import { LIVE_TOPIC_STATES, type LiveTopicState, type TopicState } from '../../topic';

/** While an answer may still be found together. */
export const TALKING: readonly TopicState[] = ['ideas', 'drafting', 'notice'];
export const WORKING: readonly TopicState[] = ['resultNotice', 'executing', 'evaluated'];
/** A vote that runs is stopped by nobody; what it came to may be. */
export const STOPPABLE: readonly LiveTopicState[] = LIVE_TOPIC_STATES.filter(
  (state) => state !== 'voting' && state !== 'counted',
);
