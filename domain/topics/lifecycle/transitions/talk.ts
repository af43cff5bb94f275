import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { TopicTypes } from '../../topic-types';
import { TALKING } from './states';

type Row = PersonTransition<TopicTypes>;

/** How a plan is found: options, gatherings, questions with answers, versions. */
export const TALK: readonly Row[] = [
  {
    action: 'addOption',
    from: ['ideas', 'drafting'],
    to: 'same',
    by: ['stageOwner', 'convenor'],
    when: ['moreOptions'],
    needs: ['option'],
  },
  {
    action: 'callGathering',
    from: TALKING,
    to: 'same',
    by: ['stageOwner', 'convenor'],
    when: ['moreGatherings'],
    needs: ['at', 'place'],
    notifies: ['topicMoved'],
  },
  {
    action: 'writeMinutes',
    from: TALKING,
    to: 'same',
    by: ['stageOwner', 'convenor'],
    when: ['gathered'],
    needs: ['gathering', 'minutes'],
    takes: ['present', 'photos'],
  },
  {
    action: 'ask',
    from: TALKING,
    to: 'same',
    by: ['neighbour', 'convenor'],
    when: ['moreQuestions'],
    needs: ['text'],
    notifies: ['topicQuestionAsked'],
  },
  {
    action: 'answer',
    from: TALKING,
    to: 'same',
    by: ['stageOwner', 'convenor'],
    when: ['asked'],
    needs: ['question', 'text', 'owner'],
    notifies: ['topicMoved'],
  },
  {
    action: 'draft',
    from: ['drafting'],
    to: 'same',
    by: ['stageOwner'],
    when: ['moreDrafts'],
    needs: ['plan'],
    notifies: ['topicMoved'],
  },
];
