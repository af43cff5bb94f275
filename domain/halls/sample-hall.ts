import type { Hours, Rules } from './hall';

/**
 * Sample rules, taken from what public notices of halls have in common: at most four hours a time, a few days ahead,
 * two bookings a week.
 */
export const sampleRules: Rules = {
  step: 1,
  shortest: 2,
  longest: 8,
  notice: 0,
  horizon: 14,
  perDay: 1,
  perWeek: 2,
  approval: ['outside'],
  approvalHours: 24,
  cancelUntil: 120,
  checkIn: { required: true, before: 15, after: 15 },
  noShow: { most: 3, withinDays: 90, pauseDays: 30 },
};

/** Sample hours: 08:30 to 21:00, weekends from nine, holidays closed. */
export const sampleHours: Hours = {
  week: [
    ...Array.from({ length: 5 }, () => [{ from: 17, to: 42 }]),
    ...Array.from({ length: 2 }, () => [{ from: 18, to: 42 }]),
  ],
  onHolidays: [],
  onMakeUpDays: [{ from: 17, to: 42 }],
};
