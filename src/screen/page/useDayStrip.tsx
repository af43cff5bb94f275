import { useState } from 'react';
import { communityDay, consecutiveDays, type Day } from '@domain/time';
import { DayStrip } from '@/ui/fields/time/DayStrip';
import { useNow } from '../useNow';

const DAYS = 15;

/** The chosen day, `requested` or today at first, and the strip of days for the head of the page. */
export function useDayStrip(label: string, requested?: Day) {
  const now = useNow();
  const today = communityDay(now);
  const [day, setDay] = useState(requested ?? today);
  const days = consecutiveDays(today, DAYS).map((day) => ({ day }));
  return { now, day, strip: <DayStrip label={label} days={days} value={day} now={now} onChange={setDay} /> };
}
