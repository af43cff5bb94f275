import type { CallbackAnswers, Closing, CountedCase } from '@domain/rates/counted-case';
import type { ReportScope } from '@domain/rates/members';
import { DAY } from '@domain/time';

/** Monday 1 September 2025, 00:00 in Beijing. */
export const SEPTEMBER = Date.parse('2025-09-01T00:00:00+08:00');

export const september: ReportScope = {
  basis: 'cohort',
  from: SEPTEMBER,
  to: SEPTEMBER + 30 * DAY,
  asOf: SEPTEMBER + 60 * DAY,
};

let ids = 0;
export const counted = (change: Partial<CountedCase> = {}): CountedCase => ({
  id: `case${++ids}`,
  unit: 'c1',
  receivedAt: SEPTEMBER + DAY,
  channel: 'miniProgram',
  category: 'facilities',
  track: 'easy',
  foundByOfficer: false,
  accepted: true,
  closed: false,
  rounds: 1,
  closings: [],
  callbacks: [],
  deadlines: [],
  steps: [],
  ...change,
});

export const closing = (change: Partial<Closing> = {}): Closing => ({
  at: SEPTEMBER + 3 * DAY,
  round: 1,
  as: 'rated',
  planned: false,
  atCommunity: true,
  onTime: true,
  workMinutes: 600,
  ...change,
});

export const closed = (change: Partial<CountedCase> = {}): CountedCase =>
  counted({ closed: true, closings: [closing()], ...change });

export const answered = (answers: Partial<CallbackAnswers>): CountedCase =>
  closed({
    callbacks: [
      {
        at: SEPTEMBER + 3 * DAY,
        attempts: 0,
        answers: { contacted: true, solved: 'yes', satisfaction: 'satisfied', pressured: false, ...answers },
      },
    ],
  });

export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
