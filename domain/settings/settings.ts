import type { VoteRules } from '../ballots/rules';
import type { HolidayTable } from '../calendar/calendar';
import type { CallRules } from '../calls/rules';
import type { MediationRules } from '../mediations/rules';
import type { MeetingRules } from '../meetings/rules';
import type { CaseRules } from '../cases/rules';
import type { RateRules } from '../rates/rules';
import type { TemplateKey } from '../messages/notice';
import type { RateLimits } from '../people/limits';
import type { Template, Templates } from '../messages/template';
import type { TopicRules } from '../topics/rules';
import type { WallRules } from '../walls/rules';

/** A county's settings, in one versioned document that each instance reads once a minute. */
export type Settings = {
  version: number;
  district: { id: string; name: string };
  /** All versions that open cases were received under, the newest last. */
  caseRules: CaseRules[];
  callRules: CallRules;
  meetingRules: MeetingRules;
  mediationRules: MediationRules;
  /** Windows, coefficients and weights of the statistics. */
  rateRules: RateRules;
  templates: Templates;
  /** How often a person may do what floods or guesses. */
  limits: RateLimits;
  /** How its walls are run. */
  wallRules: WallRules;
  /** How households decide together. */
  voteRules: VoteRules;
  /** How residents decide together. */
  topicRules: TopicRules;
  /** Years that the shipped holiday table lacks, or gets wrong. */
  holidays?: HolidayTable;
};

/** Settings as they are stored: what is absent is as in the sample. */
export type SettingsOverrides = Partial<
  Omit<Settings, 'templates' | 'caseRules' | 'limits' | 'wallRules' | 'topicRules'>
> & {
  limits?: Partial<RateLimits>;
  wallRules?: Partial<WallRules>;
  topicRules?: Partial<TopicRules>;
  caseRules?: (Partial<CaseRules> & Pick<CaseRules, 'version'>)[];
  templates?: Partial<Record<TemplateKey, Partial<Template>>>;
};

/** Complete settings: the stored values, and the sample's where one is absent. */
export function withDefaults(overrides: SettingsOverrides, sample: Settings): Settings {
  const rules = latestRules(sample);
  const template = (key: TemplateKey): Template => ({ ...sample.templates[key], ...overrides.templates?.[key] });
  return {
    ...sample,
    ...overrides,
    caseRules: overrides.caseRules?.length
      ? overrides.caseRules.map((override) => ({ ...rules, ...override }))
      : sample.caseRules,
    limits: { ...sample.limits, ...overrides.limits },
    wallRules: { ...sample.wallRules, ...overrides.wallRules },
    topicRules: { ...sample.topicRules, ...overrides.topicRules },
    templates: {
      caseProgress: template('caseProgress'),
      staffTask: template('staffTask'),
      bookingNews: template('bookingNews'),
    },
  };
}

/** The rules for a new case. */
export const latestRules = ({ caseRules }: Settings): CaseRules => {
  const newest = caseRules.slice(-1)[0];
  if (!newest) throw new Error('settings hold no case rules');
  return newest;
};

/** The rules a case started with; a case keeps them (domain rules §1, 8). */
export const rulesForVersion = (settings: Settings, version: string): CaseRules =>
  settings.caseRules.find((rules) => rules.version === version) ?? latestRules(settings);
