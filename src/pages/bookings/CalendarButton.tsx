import Taro from '@tarojs/taro';
import type { BookingCard } from '@domain/bookings/view';
import { purposeName } from '@domain/vocabulary/halls';
import { addToCalendar } from '@/device/documents/calendar';
import { bookText as text } from '@/text/bookings/book';
import { SecondaryButton } from '@/ui/actions/Button';

/** Adds a booking to the phone's calendar. */
export function CalendarButton({ booking: { room, hall, startAt, endAt, purpose } }: { booking: BookingCard }) {
  async function add() {
    const added = await addToCalendar({
      title: `${room.name} · ${purposeName[purpose]}`,
      place: [hall.name, hall.address].join(' '),
      words: hall.name,
      startAt,
      endAt,
    });
    if (added) void Taro.showToast({ title: text.calendarDone, icon: 'none' });
  }
  return <SecondaryButton onClick={() => void add()}>{text.calendar}</SecondaryButton>;
}
