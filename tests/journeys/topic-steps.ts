import { MINUTE } from '@domain/time';
import type { TopicView } from '@domain/topics/view';
import type { TopicDocument } from '../../cloudfunctions/modules/topics/topic-repository';
import { ask, control, dump } from '../support/cloud/sample-cloud';
import type { Phone, SampleCloud } from './phone';

// Steps of a topic. The form of an action is filled in once; where it comes again, the cloud is asked without it.

/** The topic with this title, as it is stored. */
export async function topicTitled(title: string): Promise<TopicDocument> {
  const found = (await dump<TopicDocument>('topics')).find((one) => one.title === title);
  if (!found) throw new Error(`no topic is called ${title}`);
  return found;
}

/** A topic on somebody's phone. */
export const openTopic = (phone: Phone, { _id }: Pick<TopicDocument, '_id'>): Promise<void> =>
  phone.open(`/pages/topics/topic?id=${_id}`);

/** One action on the newest version of a topic, without a page. */
export async function move(who: string, id: string, action: string, details: object = {}): Promise<TopicView> {
  const { version } = (await ask(who, 'topics.show', { id })) as TopicView;
  return (await ask(who, 'topics.advance', { id, version, action, ...details })) as TopicView;
}

/** People meet now, and somebody writes down what was said. */
export async function meet(who: string, id: string): Promise<number> {
  const { version } = (await ask(who, 'topics.show', { id })) as TopicView;
  const call = { id, version, at: Date.now(), place: '三号楼门口' };
  const { gatherings } = (await ask(who, 'gatherings.call', call)) as TopicView;
  return gatherings.slice(-1)[0]?.id ?? 0;
}

/** Lets the cloud's clock go on until a moment of the topic's, and the scheduler see it. */
export async function waitUntil(cloud: SampleCloud, moment: number): Promise<void> {
  await control('clock', { now: new Date(moment + MINUTE).toISOString() });
  await cloud.fire('scheduler');
}

/** When the time of a step is over. */
export const endOf = ({ clocks }: TopicDocument, kind: TopicDocument['clocks'][number]['kind']): number => {
  const clock = clocks.find((one) => one.kind === kind && one.stoppedAt === undefined);
  if (!clock) throw new Error(`no clock ${kind} runs`);
  return clock.dueAt;
};
