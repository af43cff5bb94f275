import { advance } from '@domain/meetings/lifecycle/advance';
import type { MeetingContext } from '@domain/meetings/lifecycle/conditions';
import { createMeeting } from '@domain/meetings/lifecycle/create-meeting';
import type { MeetingAction, MeetingDetails } from '@domain/meetings/lifecycle/event';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { sampleMeetingRules } from '@domain/meetings/rules';
import type { Actor } from '@domain/people/actor';
import { HOUR, type Moment } from '@domain/time';
import { people as callPeople, units } from '../calls/world';
import { report, tell } from '../cases/story';
import { WEDNESDAY, world } from '../cases/world';

/** luo convenes; tian is of the centre and of a department. */
export const people = {
  ...callPeople,
  tian: {
    personId: 'tian',
    positions: [
      { role: 'centre', unit: 'x1', grids: [] },
      { role: 'handler', unit: 'd1', grids: [] },
    ],
  } as Actor,
};
export type Name = keyof typeof people;
export { units };

export const contextAt = (now: Moment, about: Partial<MeetingContext> = {}): MeetingContext => ({
  ...{ now, calendar: world().calendar, rules: sampleMeetingRules, units },
  ...about,
});

/** Everybody meets on Wednesday at two. */
export const AT = WEDNESDAY + 5 * HOUR;
export const request = { units: ['d1', 'd2'], at: AT, place: '三楼会议室' };
const accepted = tell(report(), [['gao', 'accept']]).facts;
export const agenda = [accepted, { ...accepted, id: 'case2abcdefgh', number: '250910-CASE2' }];

/** luo convened two departments about two cases. */
export const aMeeting = (who: Name = 'luo', change: Partial<typeof request> = {}, cases = agenda): StoredMeeting =>
  createMeeting(
    { ...request, ...change },
    { id: 'meeting1', actor: people[who], units, agenda: cases },
    contextAt(WEDNESDAY),
  );

export const decision: MeetingDetails = {
  lead: 'd1',
  assistants: ['c1'],
  until: '2025-09-30',
  note: '牵头换线，社区盯着',
};

type Step = [who: Name, action: MeetingAction, about: string, details?: MeetingDetails];

/** Takes steps at the moment of the meeting, unless said otherwise; `about` is a member's unit or a case. */
export const take = (meeting: StoredMeeting, steps: readonly Step[], now = AT): StoredMeeting =>
  steps.reduce(
    (before, [who, action, about, details = action === 'decide' ? decision : {}]) =>
      advance(
        before,
        action,
        people[who],
        details,
        contextAt(now, action === 'attend' ? { memberUnit: about } : { caseId: about }),
      ),
    meeting,
  );
