import type { Rules } from '../halls/hall';
import type { NoShowRecord } from '../people/person';
import { communityDay, addDays, DAY, momentOf, type Day, type Moment } from '../time';

export const noShowRecordOf = ({ noShows = [], pausedUntil }: Partial<NoShowRecord>): NoShowRecord => ({
  noShows,
  ...(pausedUntil !== undefined && { pausedUntil }),
});

type NoShowPolicy = Rules['noShow'];

/** No-shows that still count at a moment. */
export const countedNoShows = (
  { noShows }: NoShowRecord,
  { withinDays }: NoShowPolicy,
  now: Moment,
): NoShowRecord['noShows'] => noShows.filter(({ at }) => at > now - withinDays * DAY);

/** No-shows that count by the rules they were counted under. */
export const activeNoShows = ({ noShows }: NoShowRecord, now: Moment): NoShowRecord['noShows'] =>
  noShows.filter(({ until }) => until === undefined || now < until);

/** One more no-show; counted once a booking. The one that is too many pauses booking, to the end of a day. */
export function withNoShow(
  record: NoShowRecord,
  it: { booking: string; day: Day; roomName: string },
  policy: NoShowPolicy,
  now: Moment,
): NoShowRecord {
  if (record.noShows.some(({ booking }) => booking === it.booking)) return record;
  const noShows = [...countedNoShows(record, policy, now), { ...it, at: now, until: now + policy.withinDays * DAY }];
  if (noShows.length < policy.most) return { ...record, noShows };
  return { noShows, pausedUntil: momentOf(addDays(communityDay(now), policy.pauseDays), 1440) };
}

/** An excused no-show no longer counts; a pause that rested on it ends. */
export function withoutNoShow(record: NoShowRecord, booking: string, policy: NoShowPolicy, now: Moment): NoShowRecord {
  const { noShows, pausedUntil } = record;
  const remaining = noShows.filter((one) => one.booking !== booking);
  if (remaining.length === noShows.length) return record;
  const stays = pausedUntil !== undefined && countedNoShows({ noShows: remaining }, policy, now).length >= policy.most;
  return { noShows: remaining, ...(stays && { pausedUntil }) };
}

/** Until when somebody may not book, if he may not. */
export const activePause = ({ pausedUntil }: NoShowRecord, now: Moment): Moment | undefined =>
  pausedUntil !== undefined && now < pausedUntil ? pausedUntil : undefined;
