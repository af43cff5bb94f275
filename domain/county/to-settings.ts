import type { SettingsOverrides } from '../settings/settings';
import type { CountySheets, WorkbookRow } from './sheets';

/** What a workbook says about the settings; a sheet without rows says nothing. */
export type WorkbookSettings = Pick<SettingsOverrides, 'district' | 'holidays'> & {
  refusalClasses?: { key: string; name: string; channel: string }[];
};

/** Days off from which on a year of the workbook is the whole table of that year, and no correction of some days. */
const WHOLE_YEAR = 10;

/** The district's name, the classes that are refused, and days that the shipped table of holidays lacks. */
export function toSettings({ units, refusals, holidays }: CountySheets): WorkbookSettings {
  const district = units.find(({ kind, until }) => kind === 'district' && until === undefined);
  const classes = refusals.filter(({ endedOn }) => endedOn === undefined);
  const daysOf = (kind: string): string[] =>
    holidays.filter((row: WorkbookRow<'holidays'>) => row.kind === kind).flatMap(({ day }) => (day ? [day] : []));
  const [off, worked] = [daysOf('off').sort(), daysOf('worked').sort()];
  return {
    ...(district && { district: { id: district.id ?? '', name: district.name ?? '' } }),
    ...(classes.length && {
      refusalClasses: classes.map(({ id = '', name = '', channel = '' }) => ({ key: id, name, channel })),
    }),
    ...(holidays.length && {
      holidays: {
        years: [...new Set(off.map(yearOf))].filter((year) => count(off, year) >= WHOLE_YEAR).sort((a, b) => a - b),
        ...{ holidays: off, makeUpDays: worked },
      },
    }),
  };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const count = (days: readonly string[], year: number): number => days.filter((day) => yearOf(day) === year).length;

/**
 * The settings with what a workbook says; undefined when they say it already. Other classes of refusals make a new
 * version of the rules: a case keeps those that it began with.
 */
export function withWorkbook(
  settings: SettingsOverrides,
  { refusalClasses, district, holidays }: WorkbookSettings,
  rulesVersion: string,
): SettingsOverrides | undefined {
  const rules = settings.caseRules ?? [];
  const latest = rules[rules.length - 1];
  const hasOther = refusalClasses !== undefined && !isSame(latest?.refusalClasses, refusalClasses);
  const after: SettingsOverrides = {
    ...settings,
    // positions and messages name the district by its id, so that only its name follows the workbook
    ...(district && district.id === settings.district?.id && { district }),
    ...(holidays && { holidays }),
    ...(hasOther && { caseRules: [...rules, { ...latest, version: rulesVersion, refusalClasses }] }),
  };
  return isSame(after, settings) ? undefined : { ...after, version: (settings.version ?? 0) + 1 };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
