import type { LedgerColumn, LedgerValue } from '@domain/ledgers/columns';
import type { Moment } from '@domain/time';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { channelName, outcomeName, trackName } from '@domain/vocabulary/handling';
import { satisfactionName } from '@domain/vocabulary/ratings/ratings';
import { formatMoment } from '@domain/vocabulary/time';
import { callbackResultName, ledgersText as text } from '@/text/ledgers/ledgers';

const NAMES: Partial<Record<LedgerColumn, Record<string, string>>> = {
  channel: channelName,
  category: categoryName,
  track: trackName,
  progress: caseStateName,
  callback: callbackResultName,
  satisfaction: satisfactionName,
  remark: outcomeName,
};
const MOMENTS: readonly LedgerColumn[] = ['registeredAt', 'dispatchedAt', 'dueAt', 'closedAt'];

/** What a cell says; a value that this release does not know is shown as it is. */
export function cellText(column: LedgerColumn, value: LedgerValue, now: Moment): string {
  if (value === null) return text.nothing;
  if (MOMENTS.includes(column) && typeof value === 'number') return formatMoment(value, now);
  return NAMES[column]?.[String(value)] ?? String(value);
}
