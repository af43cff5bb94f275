import type { Period } from '../calendar/period';
import { MAX_EXTENSION_DAYS, MAX_PAUSE_DAYS, MAX_WEATHER_DAYS } from './asks/ask';
import type { ClockKind, Track } from './case';

/** A class of matters that are not accepted, with the channel that they belong to (seed S4-05). */
export type RefusalClass = { key: string; name: string; channel: string };

/** Classes that a desk chooses from; the national practice has seven. */
export const MAX_REFUSAL_CLASSES = 30;

type UrgentClock = 'accept' | 'dispatch' | 'sign' | 'contact' | 'verify';
type ByTrack = Record<Track, Period>;

/** The community's numbers about cases, as versioned configuration (domain rules, preface). */
export type CaseRules = {
  version: string;
  /** Every clock but those below. */
  periods: Record<Exclude<ClockKind, 'finish' | 'supervise' | 'reply' | 'decide'>, ByTrack>;
  /** T11; settings that were stored before it have none. */
  supervision?: ByTrack;
  /** What units may ask others to decide; settings that were stored before it have none. */
  asks?: AskRules;
  /** T5 by the level of the holder; a later round is shorter. */
  finish: { community: ByTrack; upper: ByTrack; communityAgain: ByTrack; upperAgain: ByTrack };
  /** T5 of a danger, at every level. */
  urgentFinish: Period;
  /** The other clocks of those who must act on a danger, in hours, day and night. */
  urgent: Record<UrgentClock, Period>;
  refusalClasses: RefusalClass[];
  /** Natural days in which a refusal may be sent to review. */
  reviewDays: number;
  maxQuestions: number;
  callAttempts: number;
  /** Hours in which only a reporter with the app answers the three questions; after that a caller may ring. */
  hoursForOwnAnswer: number;
  /** Hours between an unanswered call and the next, so that it falls at another time of day. */
  hoursBetweenCalls: number;
  /** Where a neighbour lives who joins: in the same community, in a grid nearby too, or anywhere. */
  supportFrom: 'community' | 'nearby' | 'anywhere';
  /** The longest time in days for which work may be planned instead of done. */
  maxPlannedDays: number;
  /** Days after a question on which the resident is reminded. */
  reminderDays: number[];
};

/** What a unit may ask somebody else to decide, and how long that takes. */
export type AskRules = {
  /** How long a decision takes. */
  decide: ByTrack;
  /** T6: how long a unit may say that a case is not its own. */
  returnWithin: ByTrack;
  /** Working days of pauses in one round, and of one for the weather (domain rules §4.4). */
  maxPauseDays: number;
  maxWeatherDays: number;
  maxExtensionDays: number;
};

const forEveryTrack = (period: Period): ByTrack => ({ easy: period, key: period, hard: period });

/** T11 where the county's rules have none (domain rules §4.2). */
export const usualSupervision: ByTrack = { easy: { workDays: 3 }, key: { workDays: 1 }, hard: { workDays: 3 } };

/** Where the county's rules have none (domain rules §4.2, T6, and §4.4). */
const usualAsks: AskRules = {
  decide: { easy: { workDays: 1 }, key: { hours: 2 }, hard: { workDays: 1 } },
  returnWithin: { easy: { workDays: 2 }, key: { hours: 2 }, hard: { workDays: 2 } },
  maxPauseDays: MAX_PAUSE_DAYS,
  maxWeatherDays: MAX_WEATHER_DAYS,
  maxExtensionDays: MAX_EXTENSION_DAYS,
};

export const askRulesOf = ({ asks }: Pick<CaseRules, 'asks'>): AskRules => asks ?? usualAsks;

/** The sample rules: the clock table of domain rules §4.2, each line with its source there. */
export const sampleCaseRules: CaseRules = {
  version: '2026.1',
  periods: {
    accept: { easy: { workMinutes: 120 }, key: { workMinutes: 30 }, hard: { workMinutes: 120 } },
    dispatch: { easy: { workMinutes: 120 }, key: { workMinutes: 30 }, hard: { workDays: 1 } },
    sign: { easy: { workMinutes: 240 }, key: { workMinutes: 60 }, hard: { workDays: 1 } },
    contact: { easy: { hours: 24 }, key: { hours: 2 }, hard: { hours: 24 } },
    verify: { easy: { workDays: 1 }, key: { workDays: 1 }, hard: { workDays: 2 } },
    callback: forEveryTrack({ workDays: 5 }),
    answer: forEveryTrack({ naturalDays: 10 }),
    reopen: { easy: { naturalDays: 15 }, key: { naturalDays: 30 }, hard: { naturalDays: 30 } },
  },
  finish: {
    community: forEveryTrack({ naturalDays: 2 }),
    upper: { easy: { workDays: 5 }, key: { workDays: 5 }, hard: { workDays: 15 } },
    communityAgain: forEveryTrack({ workDays: 1 }),
    upperAgain: { easy: { workDays: 3 }, key: { workDays: 3 }, hard: { workDays: 8 } },
  },
  urgentFinish: { hours: 24 },
  urgent: {
    accept: { hours: 0.5 },
    dispatch: { hours: 0.5 },
    sign: { hours: 1 },
    contact: { hours: 2 },
    verify: { hours: 24 },
  },
  refusalClasses: [],
  reviewDays: 10,
  maxQuestions: 2,
  callAttempts: 3,
  hoursForOwnAnswer: 24,
  hoursBetweenCalls: 3,
  supportFrom: 'nearby',
  maxPlannedDays: 365,
  reminderDays: [3, 7],
};
