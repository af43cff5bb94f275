import { dailyKey, type OutboxEntry } from '../messages/notice';
import type { Lifecycle, LifecycleEvent, LifecycleTypes } from './lifecycle';

/**
 * The messages of one event, one for each audience of each notice. `facts` are those after the event. The ids follow
 * from record, event and position, so that a repeated delivery meets the same messages.
 */
export const createNotices = <T extends LifecycleTypes>(
  { subject, notices, audiences, noticeFacts }: Lifecycle<T>,
  facts: T['facts'],
  event: LifecycleEvent<T>,
  names: readonly T['notice'][],
): OutboxEntry[] =>
  names
    .map((notice: T['notice']) => ({ notice, rule: notices[notice] }))
    .filter(({ rule }) => rule.when?.(facts, event) ?? true)
    .flatMap(({ notice, rule }) =>
      rule.to.flatMap((audience) =>
        audiences[audience](facts).map((to) => ({
          ...{ notice, template: rule.template, to },
          facts: noticeFacts(facts, event, audience),
          ...((rule.daily ?? rule.template === 'staffTask') && { daily: dailyKey(notice, facts, event.at) }),
        })),
      ),
    )
    .map((message, n) => ({
      id: `${facts.id}-${event.seq}-${n}`,
      ...message,
      about: { subject, id: facts.id },
      at: event.at,
    }));
