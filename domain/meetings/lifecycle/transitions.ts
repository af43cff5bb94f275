import type { CreateTransition, PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import { MEETING_STATES } from '../meeting';
import type { MeetingTypes } from '../meeting-types';

/** How a meeting begins. */
export const CREATION: CreateTransition<MeetingTypes> = {
  action: 'convene',
  to: 'convened',
  notifies: ['meetingConvened'],
};

/** What people do to a meeting; of several lines that fit the first one counts. */
export const TRANSITIONS: readonly PersonTransition<MeetingTypes>[] = [
  { action: 'attend', from: ['convened'], to: 'same', by: ['member'], when: ['absent', 'begun'], needs: ['code'] },
  { action: 'attend', from: ['convened'], to: 'same', by: ['convenor'], when: ['absent', 'begun'] },
  {
    action: 'decide',
    from: ['convened'],
    to: 'concluded',
    by: ['convenor'],
    when: ['begun', 'attended', 'undecided', 'othersDecided'],
    needs: ['lead', 'until', 'note'],
    takes: ['assistants'],
    notifies: ['meetingConcluded'],
  },
  {
    action: 'decide',
    from: ['convened'],
    to: 'same',
    by: ['convenor'],
    when: ['begun', 'attended', 'undecided'],
    needs: ['lead', 'until', 'note'],
    takes: ['assistants'],
  },
];

/** What timers and the cloud do to a meeting. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<MeetingTypes>[] = [
  { action: 'follow', from: MEETING_STATES, to: 'same', when: ['unfollowed'] },
  { action: 'conclude', from: ['convened'], to: 'concluded', notifies: ['meetingConcluded'] },
];
