import Taro from '@tarojs/taro';
import type { Moment } from '@domain/time';
import { permissionDeniedText } from '@/text/errors/permission-denied';
import { permissionDenied } from '../errors/permissionDenied';

/** An appointment for the phone's calendar. */
export type Appointment = { title: string; place: string; words: string; startAt: Moment; endAt: Moment };

const HOUR_BEFORE = 3600;

/**
 * Adds an appointment to the phone's calendar with an alarm one hour before. Resolves with whether it was added; a
 * refusal was explained then.
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
