import { CATEGORIES, CHANNELS, TRACKS } from '../cases/case';
import { truncate } from '../truncate';
import { mask } from '../wording/masking';
import { AMENDABLE_COLUMNS, type AmendableColumn, type LedgerColumn, type LedgerValue } from './columns';
import { MAX_ROW_TEXT_LENGTH } from './input-limits';

const CHOICES: Partial<Record<AmendableColumn, readonly string[]>> = {
  channel: CHANNELS,
  category: CATEGORIES,
  track: TRACKS,
};

export const isAmendable = (column: string): column is AmendableColumn & LedgerColumn =>
  (AMENDABLE_COLUMNS as readonly string[]).includes(column);

/** What a cell holds after a correction; undefined for a value that its column does not know. */
export function amendedValue(column: AmendableColumn, value: string): LedgerValue | undefined {
  const choices = CHOICES[column];
  if (choices) return choices.includes(value) ? value : undefined;
  return truncate(mask(value).trim(), MAX_ROW_TEXT_LENGTH) || null;
}
