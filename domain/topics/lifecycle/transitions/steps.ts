import type { PersonTransition } from '../../../lifecycle/lifecycle';
import { STAGE_STATES } from '../../stages';
import type { TopicTypes } from '../../topic-types';
import { STOPPABLE, TALKING, WORKING } from './states';

type Row = PersonTransition<TopicTypes>;

/** What becomes of it. */
export const WORK: readonly Row[] = [
  {
    action: 'addTask',
    from: [...TALKING, 'resultNotice', 'executing'],
    to: 'same',
    by: ['committee', 'stageOwner'],
    when: ['moreTasks'],
    needs: ['text'],
    takes: ['category'],
  },
  {
    action: 'setMeasure',
    from: [...TALKING, 'resultNotice', 'executing', 'evaluated'],
    to: 'same',
    by: ['committee'],
    when: ['unmeasured'],
    needs: ['measure'],
  },
  { action: 'measure', from: WORKING, to: 'same', by: ['committee'], when: ['moreValues'], needs: ['measured'] },
];

/** A stage that is over leads to the next one of its pack; its action is named after where it leads. */
export const STEPS: readonly Row[] = [
  {
    action: 'startDrafting',
    from: ['ideas', 'drafting'],
    to: 'drafting',
    by: ['stageOwner'],
    when: ['next:drafting', 'complete'],
    notifies: ['topicMoved'],
  },
  {
    action: 'postNotice',
    from: ['ideas', 'drafting'],
    to: 'notice',
    by: ['stageOwner'],
    when: ['next:notice', 'complete'],
    starts: ['notice'],
    notifies: ['topicMoved'],
  },
  {
    action: 'execute',
    from: ['ideas', 'drafting', 'notice', 'resultNotice'],
    to: 'executing',
    by: ['stageOwner'],
    when: ['next:executing', 'complete', 'timeOver', 'uncontested'],
    stops: 'all',
    notifies: ['topicMoved'],
  },
  {
    action: 'evaluate',
    from: ['resultNotice', 'executing'],
    to: 'evaluated',
    by: ['stageOwner', 'committee'],
    when: ['next:evaluated', 'complete', 'timeOver', 'tasksDone'],
    takes: ['note'],
    stops: 'all',
    starts: ['evaluate'],
    notifies: ['topicMoved'],
  },
  {
    action: 'close',
    from: STAGE_STATES,
    to: 'closed',
    by: ['stageOwner', 'committee'],
    when: ['next:closed', 'complete', 'timeOver', 'tasksDone', 'uncontested'],
    takes: ['note'],
    stops: 'all',
    notifies: ['topicMoved'],
  },
];

/** Side ways: an authority or a court stops it; who let it lie says why when it goes on. */
export const SIDE: readonly Row[] = [
  {
    action: 'suspend',
    from: STOPPABLE,
    to: 'suspended',
    by: ['overseer'],
    when: ['published'],
    needs: ['note'],
    stops: 'all',
    notifies: ['topicMoved'],
  },
  ...STOPPABLE.map((state): Row => ({
    action: 'resume',
    from: ['suspended', 'lapsed'],
    to: state,
    by: ['committee', 'overseer'],
    when: [`held:${state}`],
    needs: ['note'],
    ...(state === 'screened' && { starts: ['screen'] }),
    ...(state === 'notice' && { starts: ['notice'] }),
    ...(state === 'resultNotice' && { starts: ['resultNotice'] }),
    ...(state === 'evaluated' && { starts: ['evaluate'] }),
    notifies: ['topicMoved'],
  })),
];
