import type { HolidayTable } from '../calendar/calendar';
import type { CaseRules } from '../cases/rules';
import type { TemplateKey } from '../messages/notice';
import type { Limits } from '../people/limits';
import type { Template, Templates } from '../messages/template';

/** What a county sets for itself, in one versioned document: read once a minute by each instance. */
export type Settings = {
  version: number;
  district: { id: string; name: string };
  /** All versions that cases still live under, the newest last. */
  caseRules: CaseRules[];
  templates: Templates;
  /** How often a person may report, join and try a code. */
  limits: Limits;
  /** Years that the shipped holiday table lacks, or gets wrong. */
  holidays?: HolidayTable;
};

/** What somebody may have written down of the settings. */
export type Written = Partial<Omit<Settings, 'templates' | 'caseRules' | 'limits'>> & {
  limits?: Partial<Limits>;
  caseRules?: (Partial<CaseRules> & Pick<CaseRules, 'version'>)[];
  templates?: Partial<Record<TemplateKey, Partial<Template>>>;
};

/** Settings in which nothing is missing: what a county did not write down is as in the sample. */
export function completed(written: Written, sample: Settings): Settings {
  const rules = newestRules(sample);
  const template = (key: TemplateKey): Template => ({ ...sample.templates[key], ...written.templates?.[key] });
  return {
    ...sample,
    ...written,
    caseRules: written.caseRules?.length ? written.caseRules.map((own) => ({ ...rules, ...own })) : sample.caseRules,
    limits: { ...sample.limits, ...written.limits },
    templates: {
      caseProgress: template('caseProgress'),
      staffTask: template('staffTask'),
      bookingNews: template('bookingNews'),
    },
  };
}

/** The rules for a new case. */
export const newestRules = ({ caseRules }: Settings): CaseRules => {
  const newest = caseRules.slice(-1)[0];
  if (!newest) throw new Error('settings hold no case rules');
  return newest;
};

/** The rules a case started with; a case keeps them (domain rules §1, 8). */
export const rulesOf = (settings: Settings, version: string): CaseRules =>
  settings.caseRules.find((rules) => rules.version === version) ?? newestRules(settings);
