import type { Rules } from '../halls/hall';
import type { NoShowRecord } from '../people/person';
import { communityDay, addDays, DAY, momentOf, type Day, type Moment } from '../time';

export const standingOf = ({ noShows = [], pausedUntil }: Partial<NoShowRecord>): NoShowRecord => ({
  noShows,
  ...(pausedUntil !== undefined && { pausedUntil }),
});

type Policy = Rules['noShow'];

/** No-shows that still count at a moment. */
export const counting = ({ noShows }: NoShowRecord, { withinDays }: Policy, now: Moment): NoShowRecord['noShows'] =>
  noShows.filter(({ at }) => at > now - withinDays * DAY);

/** No-shows that count by the rules they were counted under. */
export const stillCounting = ({ noShows }: NoShowRecord, now: Moment): NoShowRecord['noShows'] =>
  noShows.filter(({ until }) => until === undefined || now < until);

/** One more no-show; counted once a booking. The one that is too many pauses booking, to the end of a day. */
export function missed(
  standing: NoShowRecord,
  it: { booking: string; day: Day; roomName: string },
  policy: Policy,
  now: Moment,
): NoShowRecord {
  if (standing.noShows.some(({ booking }) => booking === it.booking)) return standing;
  const noShows = [...counting(standing, policy, now), { ...it, at: now, until: now + policy.withinDays * DAY }];
  if (noShows.length < policy.most) return { ...standing, noShows };
  return { noShows, pausedUntil: momentOf(addDays(communityDay(now), policy.pauseDays), 1440) };
}

/** An excused no-show no longer counts; a pause that rested on it ends. */
export function excused(standing: NoShowRecord, booking: string, policy: Policy, now: Moment): NoShowRecord {
  const { noShows, pausedUntil } = standing;
  const left = noShows.filter((one) => one.booking !== booking);
  if (left.length === noShows.length) return standing;
  const stays = pausedUntil !== undefined && counting({ noShows: left }, policy, now).length >= policy.most;
  return { noShows: left, ...(stays && { pausedUntil }) };
}

/** Until when somebody may not book, if he may not. */
export const pausedAt = ({ pausedUntil }: NoShowRecord, now: Moment): Moment | undefined =>
  pausedUntil !== undefined && now < pausedUntil ? pausedUntil : undefined;
