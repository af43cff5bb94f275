import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { TopicTypes } from '../../topic-types';

type Row = PersonTransition<TopicTypes>;

/** How people ask for something, and how the committee answers. */
export const ASKING: readonly Row[] = [
  {
    action: 'publish',
    from: ['proposed'],
    to: 'same',
    by: ['committee'],
    // a case is paused by two people
    when: ['unpublished', 'seenByAnother'],
    stops: ['publish'],
    notifies: ['topicMoved'],
  },
  // the community takes it up without waiting for support
  {
    action: 'admit',
    from: ['proposed'],
    to: 'screened',
    by: ['committee'],
    when: ['published'],
    needs: ['note'],
    starts: ['screen'],
    stops: ['publish'],
    notifies: ['topicMoved'],
  },
  ...(['ideas', 'drafting'] as const).map((state): Row => ({
    action: 'screen',
    from: ['screened'],
    to: state,
    by: ['committee'],
    when: [`first:${state}`],
    needs: ['answers', 'pack'],
    takes: ['light', 'note'],
    stops: ['screen'],
    notifies: ['topicMoved'],
  })),
  {
    action: 'return',
    from: ['proposed', 'screened'],
    to: 'returned',
    by: ['committee'],
    needs: ['reason', 'note'],
    stops: 'all',
    notifies: ['topicMoved'],
  },
  {
    action: 'merge',
    from: ['proposed', 'screened'],
    to: 'merged',
    by: ['committee'],
    needs: ['into'],
    takes: ['note'],
    stops: 'all',
    notifies: ['topicMoved'],
  },
  { action: 'withdraw', from: ['proposed', 'screened'], to: 'closed', by: ['proposer'], stops: 'all' },
];
