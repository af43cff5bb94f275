import { calendarFileTime } from '@domain/time';
import type { Appointment } from './calendar';
import { saveAs } from './save.h5';

export type { Appointment };

const escaped = (words: string): string => words.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');

/** Preview: saves the appointment as a file that every calendar opens (RFC 5545). */
export async function addToCalendar({ title, place, words, startAt, endAt }: Appointment): Promise<boolean> {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//huiyin//rooms//', 'BEGIN:VEVENT'],
    ...[
      `UID:${startAt}-${endAt}@huiyin`,
      `DTSTAMP:${calendarFileTime(startAt)}`,
      `DTSTART:${calendarFileTime(startAt)}`,
      `DTEND:${calendarFileTime(endAt)}`,
    ],
    ...[`SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`, `DESCRIPTION:${escaped(words)}`],
    ...[
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:-PT1H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ],
  ];
  saveAs(`${title}.ics`, URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/calendar' })));
  return true;
}
