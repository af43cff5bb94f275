import { Text, View } from '@tarojs/components';
import type { BookingView } from '@domain/bookings/view';
import { communityDay, type Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { hourWords, momentWords } from '@domain/vocabulary/time';
import { bookingText as text, mineText, stateHint } from '@/text/bookings';
import { dateWords, timesWords } from '@/text/halls';
import { Card } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { StatusTag } from '@/ui/StatusTag';
import './BookWhen.scss';
import { stateTone } from './stateTone';

/** When, where and how it stands, in large words, and the one thing about it that matters now. */
export function BookingHead({ of: it, now }: { of: BookingView; now: Moment }) {
  const what = it.kind === 'booking' ? [purposeName[it.purpose], mineText.people(it.people)] : [bookingKindName[it.kind], it.title];
  const hint = matters(it, now);
  return (
    <>
      <Card className="book-when">
        <View>
          <StatusTag {...stateTone[it.state]}>{bookingStateName[it.state]}</StatusTag>
        </View>
        <View className="book-when__day">{dateWords(it.day, now)}</View>
        <View className="book-when__times">{timesWords(it.from, it.to)}</View>
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

function matters(it: BookingView, now: Moment): Hint | undefined {
  const { state, until, checkIn, cancelUntil } = it;
  const at = (moment: Moment) => momentWords(moment, now);
  const thatDay = (moment: Moment) => (communityDay(moment) === it.day ? hourWords(moment) : at(moment));
  if (state === 'pending' && until !== undefined) return { tone: 'calm', words: text.pendingUntil(at(until)) };
  if (state === 'offered' && until !== undefined) return { tone: 'warn', words: text.offerUntil(at(until)) };
  if (state === 'confirmed' && it.actions.includes('checkIn')) return { tone: 'warn', words: text.checkInNow(at(checkIn.until)) };
  if (state === 'confirmed') {
    const door = checkIn.required ? text.checkInFrom(thatDay(checkIn.from), thatDay(checkIn.until)) : '';
    return { tone: 'calm', words: [door, now <= cancelUntil ? `${text.cancelUntil(communityDay(cancelUntil) === it.day ? text.onTheDay(hourWords(cancelUntil)) : at(cancelUntil))}${text.stop}` : text.cancelGone].filter(Boolean).join('') };
  }
  const words = stateHint[state];
  return words ? { tone: state === 'displaced' || state === 'noShow' ? 'warn' : 'calm', words } : undefined;
}
