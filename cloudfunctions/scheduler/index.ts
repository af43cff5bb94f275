import { dateParts, type DateParts } from '@domain/time';
import { processVoteTimers } from '../modules/ballots/process-vote-timers';
import { createAppContext } from '../modules/app-context';
import { auditRooms } from '../modules/bookings/room-days/audit-rooms';
import { recountBookings } from '../modules/bookings/calendar/recount-bookings';
import { processClosures } from '../modules/bookings/desk/process-closures';
import { createRoomDays } from '../modules/bookings/room-days/create-room-days';
import { processWaitlists } from '../modules/bookings/waitlist/process-waitlists';
import { processBookingTimers } from '../modules/bookings/process-booking-timers';
import { processCampaignTimers } from '../modules/campaigns/process-campaign-timers';
import { proposeCampaigns } from '../modules/campaigns/propose-campaigns';
import { processMeetingTimers } from '../modules/meetings/process-meeting-timers';
import { processMediationTimers } from '../modules/mediations/process-mediation-timers';
import { processCallTimers } from '../modules/calls/process-call-timers';
import { checkReports } from '../modules/cases/content/check-reports';
import { removeUploads } from '../modules/files/remove-uploads';
import { processCaseTimers } from '../modules/cases/process-case-timers';
import { recalculateProvisional } from '../modules/cases/recalculate-provisional';
import { recountSupports } from '../modules/cases/supports/recount-supports';
import { finishVersion } from '../modules/county/finish-version';
import { keepLedgers } from '../modules/ledgers/keep-ledgers';
import { recountDueMonths } from '../modules/rates/count-months';
import { drainDueOutboxes, sendDueMessages } from '../modules/messages/send-due';
import { startTimeBudget, type TimeBudget } from '../modules/messages/time-budget';
import { warnMissingCalendar } from '../modules/messages/warn-missing-calendar';
import { processCardTimers } from '../modules/walls/process-card-timers';
import { processHandovers } from '../modules/cases/handover/process-handovers';
import { forgetFormer, processDepartures } from '../modules/own-data/process-departures';
import { removeUnowned } from '../modules/own-data/remove-unowned';
import { processTopicTimers } from '../modules/topics/process-topic-timers';
import { getCallerOpenid, getCallerSource } from '../platform/cloud';
import type { AppContext } from '../platform/context';

/** Milliseconds that one run may take; the next begins a minute after this one did. */
const RUN_BUDGET = 40_000;
/** Milliseconds that timers leave to the messages they cause. */
const RESERVED_FOR_MESSAGES = 15_000;

type Schedule = (time: DateParts) => boolean;
const everyMinute: Schedule = () => true;
/** In the first minutes of an hour, because a timer may come late. */
const everyHour: Schedule = ({ minute }) => minute <= 2;
/** Each hour from nine on. */
const inTheDaytime: Schedule = (time) => everyHour(time) && time.hour >= 9;
/** Half an hour after the others, so that one run does not do everything. */
const atHalfPast: Schedule = ({ hour, minute }) => hour >= 9 && minute >= 30 && minute <= 32;
/** At three, when nobody books. */
const atNight: Schedule = (time) => everyHour(time) && time.hour === 3;

/** A job; `reserves` is the time in milliseconds that it leaves to those after it. */
type Job = {
  name: string;
  when: Schedule;
  reserves?: number;
  run: (context: AppContext, budget: TimeBudget) => Promise<unknown>;
};

/** In this order: what timers cause is sent in the same run, and rare jobs get the time that the others leave. */
const JOBS: readonly Job[] = [
  { name: 'caseTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processCaseTimers },
  { name: 'bookingTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processBookingTimers },
  { name: 'callTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processCallTimers },
  { name: 'meetingTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processMeetingTimers },
  { name: 'campaignTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processCampaignTimers },
  { name: 'mediationTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processMediationTimers },
  { name: 'cardTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processCardTimers },
  { name: 'voteTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processVoteTimers },
  { name: 'topicTimers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processTopicTimers },
  { name: 'closures', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processClosures },
  { name: 'caseOutboxes', when: everyMinute, run: (context, budget) => drainDueOutboxes(context, 'cases', budget) },
  {
    name: 'bookingOutboxes',
    when: everyMinute,
    run: (context, budget) => drainDueOutboxes(context, 'bookings', budget),
  },
  { name: 'callOutboxes', when: everyMinute, run: (context, budget) => drainDueOutboxes(context, 'calls', budget) },
  {
    name: 'meetingOutboxes',
    when: everyMinute,
    run: (context, budget) => drainDueOutboxes(context, 'meetings', budget),
  },
  {
    name: 'campaignOutboxes',
    when: everyMinute,
    run: (context, budget) => drainDueOutboxes(context, 'campaigns', budget),
  },
  {
    name: 'mediationOutboxes',
    when: everyMinute,
    run: (context, budget) => drainDueOutboxes(context, 'mediations', budget),
  },
  { name: 'cardOutboxes', when: everyMinute, run: (context, budget) => drainDueOutboxes(context, 'cards', budget) },
  { name: 'topicOutboxes', when: everyMinute, run: (context, budget) => drainDueOutboxes(context, 'topics', budget) },
  { name: 'sends', when: everyMinute, run: sendDueMessages },
  { name: 'contentChecks', when: everyMinute, run: checkReports },
  { name: 'handovers', when: everyMinute, reserves: RESERVED_FOR_MESSAGES, run: processHandovers },
  { name: 'departures', when: everyMinute, run: processDepartures },
  { name: 'unowned', when: everyMinute, run: removeUnowned },
  { name: 'waitlists', when: everyMinute, run: processWaitlists },
  { name: 'campaignProposals', when: atNight, run: proposeCampaigns },
  { name: 'calendarAlarm', when: inTheDaytime, run: warnMissingCalendar },
  { name: 'roomAudit', when: atNight, run: auditRooms },
  { name: 'provisional', when: everyHour, run: recalculateProvisional },
  { name: 'provisionalBookings', when: atHalfPast, run: recountBookings },
  { name: 'supports', when: everyHour, run: recountSupports },
  { name: 'roomDays', when: everyHour, run: createRoomDays },
  { name: 'ledgers', when: everyHour, run: keepLedgers },
  { name: 'county', when: everyHour, run: finishVersion },
  { name: 'rates', when: everyHour, run: recountDueMonths },
  { name: 'uploads', when: atNight, run: removeUploads },
  { name: 'formerPeople', when: atNight, run: forgetFormer },
];

const isTimer = (): boolean => getCallerSource() === 'wx_trigger' && getCallerOpenid() === undefined;

/**
 * The entry point of the timer, called each minute. A run may come twice, late, or die half-way: every job finds its
 * work in the database and changes it conditionally, so the result is the same. A job that fails does not stop the
 * others.
 */
export async function main(_event: unknown, { request_id: requestId = '' }: { request_id?: string } = {}) {
  if (!isTimer()) return { ok: false, error: { code: 'forbidden', reason: 'timerOnly', requestId } };

  const context = createAppContext(requestId);
  const budget = startTimeBudget(RUN_BUDGET, context.now);
  const time = dateParts(context.now);
  const results: Record<string, unknown> = {};
  for (const { name, run, reserves = 0 } of JOBS.filter(({ when }) => when(time))) {
    try {
      results[name] = await run(context, { ...budget, remaining: () => budget.remaining() - reserves });
    } catch (error) {
      console.error(requestId, name, error);
      results[name] = 'failed';
    }
  }
  return { ok: true, data: results };
}
