import Taro from '@tarojs/taro';
import type { Moment } from '@domain/time';
import { permissionDeniedText } from '@/text/permission-denied';
import { permissionDenied } from './permissionDenied';

/** What a phone's calendar keeps of an appointment. */
export type Appointment = { title: string; place: string; words: string; startAt: Moment; endAt: Moment };

const HOUR_BEFORE = 3600;

/**
 * Writes it into the phone's own calendar, with an alarm an hour before. Answers whether that was done; why not has
 * then been said.
 */
export async function addToCalendar({ title, place, words, startAt, endAt }: Appointment): Promise<boolean> {
  const event = {
    title,
    location: place,
    description: words,
    startTime: startAt / 1000,
    endTime: String(endAt / 1000),
    alarmOffset: HOUR_BEFORE,
  };
  return Taro.addPhoneCalendar(event).then(
    () => true,
    (failure) => permissionDenied(failure, permissionDeniedText.calendar).then(() => false),
  );
}
