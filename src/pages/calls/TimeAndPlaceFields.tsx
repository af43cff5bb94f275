import { MAX_PLACE_LENGTH, MIN_PLACE_LENGTH } from '@domain/calls/input-limits';
import { momentAt, slotAt } from '@domain/halls/slot';
import { MINUTE, type Moment } from '@domain/time';
import { TextInput } from '@/ui/fields/TextInput';
import { DayField } from '@/ui/fields/time/DayField';
import { nextTime } from '@/ui/fields/time/nextTime';
import { TimeField } from '@/ui/fields/time/TimeField';

/** When and where people of several units come together. */
export type TimeAndPlace = { day: string; time: string; place: string };

type Texts = {
  day: string;
  time: string;
  place: string;
  placePlaceholder: string;
  missing: { time: string; place: string };
};

/** How long after its moment a call or a meeting may still be written down. */
const LATENESS = 20 * MINUTE;

/** The next time that can be chosen, without a place. */
export function nextTimeAndPlace(now: Moment): TimeAndPlace {
  const { day, from: time } = nextTime(now);
  return { day, time, place: '' };
}

/** What is missing in it, by field. */
export const findMissingTimeAndPlace = ({ day, time, place }: TimeAndPlace, now: Moment, { missing }: Texts) => ({
  time: momentAt(day, slotAt(time)) < now - LATENESS ? missing.time : undefined,
  place: place.trim().length < MIN_PLACE_LENGTH ? missing.place : undefined,
});

/** The moment and the place as commands take them. */
export const toTimeAndPlaceInput = ({ day, time, place }: TimeAndPlace) => ({
  at: momentAt(day, slotAt(time)),
  place: place.trim(),
});

type Props = {
  value: TimeAndPlace;
  now: Moment;
  missing: { time?: string; place?: string };
  text: Texts;
  onChange: (part: Partial<TimeAndPlace>) => void;
};

export const TimeAndPlaceFields = ({ value, now, missing, text, onChange }: Props) => (
  <>
    <DayField label={text.day} value={value.day} now={now} onChange={(day) => onChange({ day })} />
    <TimeField label={text.time} value={value.time} error={missing.time} onChange={(time) => onChange({ time })} />
    <TextInput
      label={text.place}
      placeholder={text.placePlaceholder}
      value={value.place}
      maxLength={MAX_PLACE_LENGTH}
      error={missing.place}
      onChange={(place) => onChange({ place })}
    />
  </>
);
