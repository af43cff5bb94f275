import type { Rules } from '../halls/hall';
import type { NoShowRecord } from '../people/person';
import { communityDay, addDays, DAY, momentOf, type Day, type Moment } from '../time';

export const noShowRecordOf = ({ noShows = [], pausedUntil }: Partial<NoShowRecord>): NoShowRecord => ({
  noShows,
  ...(pausedUntil !== undefined && { pausedUntil }),
});

/** The last no-shows that somebody is shown. */
export const MAX_NO_SHOWS_SHOWN = 20;

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

/** Adds a no-show, once for each booking. The one that reaches the limit pauses booking until the end of a day. */
export function withNoShow(
  record: NoShowRecord,
  noShow: { booking: string; day: Day; roomName: string },
  policy: NoShowPolicy,
  now: Moment,
): NoShowRecord {
  if (record.noShows.some(({ booking }) => booking === noShow.booking)) return record;
  const noShows = [
    ...countedNoShows(record, policy, now),
    { ...noShow, at: now, until: now + policy.withinDays * DAY },
  ];
  if (noShows.length < policy.most) return { ...record, noShows };
  return { noShows, pausedUntil: momentOf(addDays(communityDay(now), policy.pauseDays), 1440) };
}

/** Removes an excused no-show; a pause that depended on it ends. */
export function withoutNoShow(record: NoShowRecord, booking: string, policy: NoShowPolicy, now: Moment): NoShowRecord {
  const { noShows, pausedUntil } = record;
  const remaining = noShows.filter((one) => one.booking !== booking);
  if (remaining.length === noShows.length) return record;
  const stays = pausedUntil !== undefined && countedNoShows({ noShows: remaining }, policy, now).length >= policy.most;
  return { noShows: remaining, ...(stays && { pausedUntil }) };
}

/** Until when somebody may not book; undefined when they may. */
export const activePause = ({ pausedUntil }: NoShowRecord, now: Moment): Moment | undefined =>
  pausedUntil !== undefined && now < pausedUntil ? pausedUntil : undefined;
