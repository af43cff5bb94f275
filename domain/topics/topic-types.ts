import type { EventSourced } from '../lifecycle/event-sourced';
import type { TopicCondition, TopicContext } from './lifecycle/conditions';
import type { TopicEventTypes } from './lifecycle/event';
import type { TopicAudience, TopicNotice } from './lifecycle/notices';
import type { TopicRole } from './lifecycle/topic-roles';

/** The types with which topics use the shared lifecycle. */
export type TopicTypes = TopicEventTypes & {
  role: TopicRole;
  condition: TopicCondition;
  context: TopicContext;
  notice: TopicNotice;
  audience: TopicAudience;
};

/**
 * A stored topic: its facts, the history they follow from, and the messages that still have to be sent; and how many
 * ask for it, which is counted beside its history.
 */
export type StoredTopic = EventSourced<TopicEventTypes> & { supports: number };
