import type { CreateTransition, PersonTransition, SystemTransition } from '../../../lifecycle/lifecycle';
import { LIVE_TOPIC_STATES, TOPIC_STATES } from '../../topic';
import type { TopicTypes } from '../../topic-types';
import { ASKING } from './asking';
import { BALLOT, NOTICE } from './notice';
import { STOPPABLE } from './states';
import { SIDE, STEPS, WORK } from './steps';
import { TALK } from './talk';

/** How a topic begins: the committee looks at it before everybody reads it. */
export const CREATION: CreateTransition<TopicTypes> = {
  action: 'propose',
  to: 'proposed',
  starts: ['publish'],
  notifies: ['topicProposed'],
};

/** What people do to a topic, one line for each transition; of several lines that fit the first one counts. */
export const TRANSITIONS: readonly PersonTransition<TopicTypes>[] = [
  ...ASKING,
  ...TALK,
  ...NOTICE,
  ...BALLOT,
  ...WORK,
  ...STEPS,
  ...SIDE,
];

/** What timers and the cloud do to a topic. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<TopicTypes>[] = [
  {
    action: 'reach',
    from: ['proposed'],
    to: 'screened',
    when: ['published', 'supported'],
    starts: ['screen'],
    notifies: ['topicToScreen', 'topicMoved'],
  },
  { action: 'missPublish', from: ['proposed'], to: 'same', stops: ['publish'], notifies: ['publishMissed'] },
  { action: 'missScreen', from: ['screened'], to: 'same', stops: ['screen'], notifies: ['screenMissed'] },
  { action: 'postRoll', from: ['voting'], to: 'same', when: ['rollMissing'] },
  { action: 'beginVote', from: ['voting'], to: 'same', when: ['rollPosted'], notifies: ['voteOpened'] },
  // a challenge was never answered, or nobody was on the roll
  {
    action: 'voteFailed',
    from: ['voting'],
    to: 'quorumFailed',
    when: ['neverOpened'],
    stops: ['vote'],
    notifies: ['topicMoved'],
  },
  { action: 'remindVote', from: ['voting'], to: 'same', when: ['unreminded'], notifies: ['voteReminder'] },
  { action: 'evaluationDue', from: ['evaluated'], to: 'same', stops: ['evaluate'], notifies: ['evaluationDue'] },
  { action: 'lapse', from: STOPPABLE, to: 'lapsed', stops: 'all', notifies: ['topicLapsed'] },
  // a case that it was made of waits for it, and goes on once it was talked over
  { action: 'tellCase', from: TOPIC_STATES, to: 'same', when: ['published', 'caseUntold'] },
  { action: 'releaseCase', from: TOPIC_STATES, to: 'same', when: ['caseWaits'] },
  { action: 'moveSupporters', from: ['merged'], to: 'same', when: ['supportersLeft'] },
  { action: 'linkTask', from: [...LIVE_TOPIC_STATES, 'closed', 'suspended', 'lapsed'], to: 'same', when: ['unlinked'] },
];
