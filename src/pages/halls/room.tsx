import Taro from '@tarojs/taro';
import { useState } from 'react';
import { markStarts } from '@domain/bookings/availability/starts';
import type { SlotRangeView, WeekView } from '@domain/bookings/availability/availability-view';
import { minutesBetween } from '@domain/halls/slot';
import { addDays, communityDay, daysBetween, type Day } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes, oldTimeOf, parseIntent } from '@/hallRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { hallText, weekText as text } from '@/text/halls/halls';
import { Notice } from '@/ui/feedback/Notice';
import { RoomSummary } from './room/RoomSummary';
import { SelectionBar } from './room/SelectionBar';
import { selectSlot, type SelectedTime } from './slotRanges';
import { WeekDay } from './room/WeekDay';
import { WeekStrip } from './room/WeekStrip';

const DAYS_PER_WEEK = 7;

export default createPage(Room, ['id']);

/** Seven days of one room, on which a time is selected for booking. */
function Room({ id, day: requestedDay, wait: _, ...params }: RouteParams<'id'>) {
  const intent = parseIntent(params);
  const { move } = intent;
  const old = oldTimeOf(intent);
  const oldLength = old && minutesBetween(old.from, old.to);
  const now = useNow();
  const today = communityDay(now);
  const [week, setWeek] = useState(() =>
    requestedDay && requestedDay > today ? Math.floor(daysBetween(today, requestedDay) / DAYS_PER_WEEK) : 0,
  );
  const loaded = useQuery('rooms.week', {
    roomId: id,
    ...(week > 0 && { from: addDays(today, week * DAYS_PER_WEEK) }),
  });
  const query = { ...loaded, data: loaded.data && withoutOwnBooking(loaded.data, move) };
  const [day, setDay] = useState<Day | undefined>(requestedDay);
  const [chosen, setChosen] = useState<SelectedTime>();

  function changeWeek(weeks: 1 | -1) {
    setWeek(week + weeks);
    setDay(undefined);
    setChosen(undefined);
  }

  function tap(view: WeekView, slot: SlotRangeView) {
    const inDay = openDay(view, day);
    const after = inDay && selectSlot(inDay, view.room.limits, chosen, slot, oldLength);
    if (after === 'tooShort') void Taro.showToast({ title: text.tooShort(view.room.limits.shortest), icon: 'none' });
    else setChosen(after);
  }

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={(view) =>
        chosen && (
          <SelectionBar
            week={view}
            chosen={chosen}
            now={now}
            oldLength={oldLength}
            onChange={setChosen}
            onNext={() =>
              go(hallRoutes.book({ room: id, day: chosen.day, from: chosen.from, to: chosen.to, ...intent }))
            }
          />
        )
      }
    >
      {(view) => (
        <>
          <RoomSummary week={view} />
          {old && <Notice>{text.oldTime(formatDayAndTimes(old, now))}</Notice>}
          <WeekStrip
            view={view}
            day={openDay(view, day)?.day}
            week={week}
            now={now}
            onDay={setDay}
            onChangeWeek={changeWeek}
          />
          <WeekDay
            day={openDay(view, day)}
            now={now}
            chosen={chosen}
            limits={view.room.limits}
            old={old}
            onTap={(slot) => tap(view, slot)}
            onWait={
              move
                ? undefined
                : (slot) =>
                    go(
                      hallRoutes.book({
                        room: id,
                        day: openDay(view, day)?.day ?? today,
                        from: slot.from,
                        to: slot.to,
                        wait: true,
                      }),
                    )
            }
          />
        </>
      )}
    </QueryPage>
  );
}

/** Shows the slots of the booking that is being rescheduled as free, and does not count it in its day's quota. */
const withoutOwnBooking = (view: WeekView, move: string | undefined): WeekView =>
  move
    ? {
        ...view,
        days: view.days.map((one) => ({
          ...one,
          remaining: one.remaining + (one.slots.some(({ booking }) => booking === move) ? 1 : 0),
          slots: markStarts(
            one.slots.map((slot) => (slot.booking === move ? { from: slot.from, to: slot.to, state: 'free' } : slot)),
            view.room.limits,
          ),
        })),
      }
    : view;

/** The day to show: the chosen one, else the first with a free slot. */
const openDay = ({ days }: WeekView, day: Day | undefined) =>
  days.find((one) => one.day === day) ??
  days.find(
    ({ slots, remaining }) => remaining > 0 && slots.some(({ state, endOnly }) => state === 'free' && !endOnly),
  ) ??
  days[0];
