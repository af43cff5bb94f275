import type { PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import type { CardTypes } from '../card-types';
import { LIVE_CARD_STATES } from '../card';

/** What people do with a card on the wall, one line for each transition. */
export const TRANSITIONS: readonly PersonTransition<CardTypes>[] = [
  // again, after the words changed or the card was withdrawn
  {
    action: 'consent',
    from: ['consented', 'proposed', 'returned', 'approved', 'withdrawn', 'lapsed'],
    to: 'consented',
    by: ['reporter'],
    when: ['ofCase'],
    needs: ['consent'],
  },
  {
    action: 'withdraw',
    from: LIVE_CARD_STATES,
    to: 'withdrawn',
    by: ['reporter'],
    when: ['ofCase'],
    notifies: ['cardWithdrawn'],
  },
  {
    action: 'propose',
    from: ['consented', 'returned'],
    to: 'proposed',
    by: ['proposer'],
    when: ['unchanged'],
    takes: ['fields', 'notice', 'before', 'after'],
    notifies: ['cardProposed'],
  },
  { action: 'approve', from: ['proposed'], to: 'approved', by: ['secondReader'], when: ['unchanged'] },
  {
    action: 'return',
    from: ['proposed'],
    to: 'returned',
    by: ['secondReader'],
    needs: ['reason'],
    takes: ['note'],
    notifies: ['cardReturned'],
  },
  {
    action: 'remove',
    from: LIVE_CARD_STATES,
    to: 'removed',
    by: ['overseer'],
    needs: ['reason'],
    takes: ['note'],
    notifies: ['cardRemoved'],
  },
  { action: 'restore', from: ['hidden'], to: 'published', by: ['overseer'] },
  { action: 'flag', from: ['published', 'hidden'], to: 'same', by: ['member'], needs: ['flagReason', 'flagger'] },
];

/** What timers and the cloud do with a card. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<CardTypes>[] = [
  { action: 'publish', from: ['approved'], to: 'published', when: ['unchanged'], notifies: ['cardPublished'] },
  // the case went on, so that the words are no longer those that its reporter agreed to
  { action: 'lapse', from: ['approved'], to: 'lapsed', when: ['changed'], notifies: ['cardLapsed'] },
  { action: 'hide', from: ['published'], to: 'hidden', when: ['flaggedByMany'], notifies: ['cardHidden'] },
  { action: 'reporterLeft', from: LIVE_CARD_STATES, to: 'withdrawn', notifies: ['cardWithdrawn'] },
];
