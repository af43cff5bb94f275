import { Text, View } from '@tarojs/components';
import type { BookingView } from '@domain/bookings/view';
import { communityDay, type Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { formatTime, formatMoment } from '@domain/vocabulary/time';
import { bookingText as text, mineText, stateHint } from '@/text/bookings/bookings';
import { stateTone } from '@/ui/status/bookingTone';
import { Card } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { Notice } from '@/ui/feedback/Notice';
import { StatusTag } from '@/ui/status/StatusTag';
import { BookedTime } from '../BookedTime';

/** When and where a booking is, its state, and the sentence that matters most now. */
export function BookingSummary({ booking, now }: { booking: BookingView; now: Moment }) {
  const what =
    booking.kind === 'booking'
      ? [purposeName[booking.purpose], mineText.people(booking.people)]
      : [bookingKindName[booking.kind], booking.title];
  const hint = booking.mine ? readerHint(booking, now) : deskHint(booking, now);
  return (
    <>
      <Card>
        <View>
          <StatusTag {...stateTone[booking.state]}>{bookingStateName[booking.state]}</StatusTag>
        </View>
        <BookedTime day={booking.day} from={booking.from} to={booking.to} now={now} />
        <Text>{[booking.room.name, booking.hall.name].join(' · ')}</Text>
        <CardNote>{booking.hall.address}</CardNote>
        <CardNote>{what.filter(Boolean).join(' · ')}</CardNote>
        {booking.guest && <CardNote>{text.forGuest}</CardNote>}
        {booking.provisional && <CardNote>{mineText.provisional}</CardNote>}
      </Card>
      {hint && <Notice tone={hint.tone}>{hint.words}</Notice>}
    </>
  );
}

type Hint = { words: string; tone: 'calm' | 'warn' };

/** Formats a moment: on the booking's own day by the hour alone. */
const hourOn =
  ({ day }: BookingView, now: Moment) =>
  (moment: Moment): string =>
    communityDay(moment) === day ? formatTime(moment) : formatMoment(moment, now);

/** The sentence for the desk and the centre. */
function deskHint(booking: BookingView, now: Moment): Hint | undefined {
  const { state, until, checkIn } = booking;
  const at = (moment: Moment) => formatMoment(moment, now);
  const hour = hourOn(booking, now);
  if (state === 'pending' && until !== undefined) return { tone: 'warn', words: text.answerUntil(at(until)) };
  if (state === 'offered' && until !== undefined) return { tone: 'calm', words: text.keptUntil(at(until)) };
  if (state === 'confirmed' && checkIn.required)
    return booking.actions.includes('checkIn')
      ? { tone: 'warn', words: text.arrivesNow(hour(checkIn.until)) }
      : { tone: 'calm', words: text.arrivesFrom(hour(checkIn.from), hour(checkIn.until)) };
  const words = state === 'lapsed' ? text.lapsedTheirs : stateHint[state];
  return words ? { tone: state === 'noShow' ? 'warn' : 'calm', words } : undefined;
}

function readerHint(booking: BookingView, now: Moment): Hint | undefined {
  const { state, until, checkIn, cancelUntil } = booking;
  const at = (moment: Moment) => formatMoment(moment, now);
  const thatDay = hourOn(booking, now);
  if (state === 'pending' && until !== undefined) return { tone: 'calm', words: text.pendingUntil(at(until)) };
  if (state === 'offered' && until !== undefined) return { tone: 'warn', words: text.offerUntil(at(until)) };
  if (state === 'confirmed' && booking.actions.includes('checkIn'))
    return { tone: 'warn', words: text.checkInNow(thatDay(checkIn.until)) };
  if (state === 'confirmed') {
    const onTheDay = communityDay(cancelUntil) === booking.day;
    const cancelTime = onTheDay ? text.onTheDay(formatTime(cancelUntil)) : at(cancelUntil);
    const cancelHint = now <= cancelUntil ? `${text.cancelUntil(cancelTime)}${text.stop}` : text.cancelGone;
    const checkInHint = checkIn.required ? text.checkInFrom(thatDay(checkIn.from), thatDay(checkIn.until)) : '';
    return { tone: 'calm', words: `${checkInHint}${cancelHint}` };
  }
  const words = stateHint[state];
  return words ? { tone: state === 'displaced' || state === 'noShow' ? 'warn' : 'calm', words } : undefined;
}
