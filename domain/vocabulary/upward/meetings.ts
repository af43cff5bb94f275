import type { MeetingReason } from '../../cases/case';
import type { MeetingState } from '../../meetings/meeting';
import type { MeetingAction, MeetingSystemAction } from '../../meetings/lifecycle/event';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const meetingStateName: Record<MeetingState, string> = { convened: '已召集', concluded: '已开完' };

/** Why a case proposes itself. */
export const meetingReasonName: Record<MeetingReason, string> = {
  overdue: '指定的单位也没有按时办结',
  unanswered: '督办了没有按时答复',
  returned: '退回三次，没有单位认',
};

/** What happens to a meeting, as the lifecycle diagram names it. */
export const meetingActionName: Record<MeetingAction | MeetingSystemAction | 'convene', string> = {
  convene: '召集',
  attend: '签到',
  decide: '定一件事由谁办',
  follow: '诉求照办',
  conclude: '到期结束',
};

/** What the minutes of a meeting say. */
export const minutesText = {
  title: '联席会议纪要',
  fileName: (day: string) => `联席会议纪要 ${day}`,
  when: '时间',
  place: '地点',
  convenor: '召集单位',
  present: '到会单位',
  absent: '未到会单位',
  nobody: '无',
  reason: '为什么上会',
  lead: '牵头单位',
  assistants: '协助单位',
  until: '办结期限',
  decision: '议定事项',
  undecided: '本次未议定，提交下次联席会议。',
  binding: '以上议定事项即日起执行，承办单位不得退回。',
} as const;
