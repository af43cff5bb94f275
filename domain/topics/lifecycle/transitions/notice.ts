import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { TopicTypes } from '../../topic-types';

type Row = PersonTransition<TopicTypes>;

/** What hangs out: small corrections let the notice run on, any other change begins it again. */
export const NOTICE: readonly Row[] = [
  {
    action: 'correct',
    from: ['notice'],
    to: 'same',
    by: ['stageOwner'],
    when: ['moreDrafts'],
    needs: ['correction', 'note'],
  },
  {
    action: 'amend',
    from: ['notice'],
    to: 'same',
    by: ['stageOwner'],
    when: ['moreDrafts'],
    needs: ['plan', 'note'],
    starts: ['notice'],
    notifies: ['topicMoved'],
  },
  { action: 'addPoster', from: ['notice'], to: 'same', by: ['stageOwner'], when: ['morePosters'], needs: ['photos'] },
  {
    action: 'object',
    from: ['notice'],
    to: 'same',
    by: ['neighbour', 'committee'],
    when: ['timeRuns', 'moreObjections'],
    needs: ['text'],
    notifies: ['objectionMade'],
  },
  {
    action: 'answerObjection',
    from: ['notice'],
    to: 'same',
    by: ['stageOwner'],
    when: ['objected'],
    needs: ['objection', 'text'],
    takes: ['changed'],
    notifies: ['topicMoved'],
  },
  {
    action: 'leaveLightPath',
    from: ['notice'],
    to: 'drafting',
    by: ['stageOwner'],
    when: ['contested'],
    takes: ['note'],
    stops: ['notice'],
    notifies: ['topicMoved'],
  },
];

/** Households vote and two people count (`domain/ballots`); nobody sees figures before. */
export const BALLOT: readonly Row[] = [
  {
    action: 'openVote',
    from: ['notice'],
    to: 'voting',
    by: ['stageOwner'],
    when: ['next:voting', 'complete', 'timeOver', 'weDecide'],
    stops: ['notice'],
    starts: ['vote'],
    notifies: ['topicMoved'],
  },
  // the first of two who count; figures are seen once a second one found the same
  { action: 'count', from: ['voting'], to: 'same', by: ['stageOwner'], when: ['timeOver', 'rollOpen', 'uncounted'] },
  ...(
    [
      ['passed', 'counted'],
      ['quorumMissed', 'quorumFailed'],
      ['defeated', 'rejected'],
    ] as const
  ).map(([condition, to]): Row => ({
    action: 'count',
    from: ['voting'],
    to,
    by: ['stageOwner'],
    when: ['timeOver', condition],
    stops: ['vote'],
    notifies: ['resultPosted'],
  })),
  {
    action: 'secondBallot',
    from: ['quorumFailed'],
    to: 'voting',
    by: ['committee'],
    when: ['mayVoteAgain'],
    takes: ['note'],
    starts: ['vote'],
    notifies: ['topicMoved'],
  },
  // owners decide in their own meeting; here their official result is filed and posted
  {
    action: 'fileResult',
    from: ['notice'],
    to: 'resultNotice',
    by: ['committee'],
    when: ['ownersDecide', 'complete', 'timeOver', 'ownersAgreed'],
    needs: ['official', 'note', 'photos'],
    stops: ['notice'],
    starts: ['resultNotice'],
    notifies: ['resultPosted'],
  },
  {
    action: 'fileResult',
    from: ['notice'],
    to: 'rejected',
    by: ['committee'],
    when: ['ownersDecide', 'complete', 'timeOver'],
    needs: ['official', 'note', 'photos'],
    stops: ['notice'],
    notifies: ['resultPosted'],
  },
  {
    action: 'announce',
    from: ['counted'],
    to: 'resultNotice',
    by: ['committee'],
    when: ['next:resultNotice'],
    takes: ['note', 'photos'],
    starts: ['resultNotice'],
    notifies: ['topicMoved'],
  },
];
