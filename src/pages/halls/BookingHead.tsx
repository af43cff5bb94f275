import { Text, View } from '@tarojs/components';
import type { BookingView } from '@domain/bookings/view';
import { communityDay, type Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { formatTime, formatMoment } from '@domain/vocabulary/time';
import { bookingText as text, mineText, stateHint } from '@/text/bookings';
import { formatDate, formatTimeRange } from '@/text/halls';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { StatusTag } from '@/ui/StatusTag';
import './BookWhen.scss';
import { stateTone } from './stateTone';

/** When, where and how it stands, in large words, and the one thing about it that matters now. */
export function BookingHead({ of: it, now }: { of: BookingView; now: Moment }) {
  const what =
    it.kind === 'booking'
      ? [purposeName[it.purpose], mineText.people(it.people)]
      : [bookingKindName[it.kind], it.title];
  const hint = it.mine ? matters(it, now) : mattersToDesk(it, now);
  return (
    <>
      <Card className="book-when">
        <View>
          <StatusTag {...stateTone[it.state]}>{bookingStateName[it.state]}</StatusTag>
        </View>
        <View className="book-when__day">{formatDate(it.day, now)}</View>
        <View className="book-when__times">{formatTimeRange(it.from, it.to)}</View>
        <Text>{[it.room.name, it.hall.name].join(' · ')}</Text>
        <Text className="book-when__soft">{it.hall.address}</Text>
        <Text className="book-when__soft">{what.filter(Boolean).join(' · ')}</Text>
        {it.guest && <Text className="book-when__soft">{text.forGuest}</Text>}
      </Card>
      {hint && <Notice tone={hint.tone}>{hint.words}</Notice>}
    </>
  );
}

type Hint = { words: string; tone: 'calm' | 'warn' };

/** A moment of the booking's own day by its hour alone. */
const hourOn =
  ({ day }: BookingView, now: Moment) =>
  (moment: Moment): string =>
    communityDay(moment) === day ? formatTime(moment) : formatMoment(moment, now);

/** The same for who does not hold it: the desk, and the centre. */
function mattersToDesk(it: BookingView, now: Moment): Hint | undefined {
  const { state, until, checkIn } = it;
  const at = (moment: Moment) => formatMoment(moment, now);
  const hour = hourOn(it, now);
  if (state === 'pending' && until !== undefined) return { tone: 'warn', words: text.answerUntil(at(until)) };
  if (state === 'offered' && until !== undefined) return { tone: 'calm', words: text.keptUntil(at(until)) };
  if (state === 'confirmed' && checkIn.required)
    return it.actions.includes('checkIn')
      ? { tone: 'warn', words: text.arrivesNow(hour(checkIn.until)) }
      : { tone: 'calm', words: text.arrivesFrom(hour(checkIn.from), hour(checkIn.until)) };
  const words = state === 'lapsed' ? text.lapsedTheirs : stateHint[state];
  return words ? { tone: state === 'noShow' ? 'warn' : 'calm', words } : undefined;
}

function matters(it: BookingView, now: Moment): Hint | undefined {
  const { state, until, checkIn, cancelUntil } = it;
  const at = (moment: Moment) => formatMoment(moment, now);
  const thatDay = hourOn(it, now);
  if (state === 'pending' && until !== undefined) return { tone: 'calm', words: text.pendingUntil(at(until)) };
  if (state === 'offered' && until !== undefined) return { tone: 'warn', words: text.offerUntil(at(until)) };
  if (state === 'confirmed' && it.actions.includes('checkIn'))
    return { tone: 'warn', words: text.checkInNow(thatDay(checkIn.until)) };
  if (state === 'confirmed') {
    const door = checkIn.required ? text.checkInFrom(thatDay(checkIn.from), thatDay(checkIn.until)) : '';
    return {
      tone: 'calm',
      words: [
        door,
        now <= cancelUntil
          ? `${text.cancelUntil(communityDay(cancelUntil) === it.day ? text.onTheDay(formatTime(cancelUntil)) : at(cancelUntil))}${text.stop}`
          : text.cancelGone,
      ]
        .filter(Boolean)
        .join(''),
    };
  }
  const words = stateHint[state];
  return words ? { tone: state === 'displaced' || state === 'noShow' ? 'warn' : 'calm', words } : undefined;
}
