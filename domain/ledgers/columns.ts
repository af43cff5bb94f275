/** The columns of domain rules §9, the same for community, subdistrict and district; a row's number is its place. */
export const LEDGER_COLUMNS = [
  'registeredAt',
  'channel',
  'grid',
  'summary',
  'category',
  'track',
  'receivedBy',
  'handledBy',
  'dispatchedAt',
  'dueAt',
  'measure',
  'progress',
  'closedAt',
  'callback',
  'satisfaction',
  'round',
  'remark',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What one cell holds; nothing where there is nothing to say yet. */
export type LedgerValue = string | number | null;

/** A case as the ledger has it, without anything that leads to a person. */
export type LedgerRow = { caseId: string; number: string } & Record<LedgerColumn, LedgerValue>;

/** What became of a callback, as a row tells it. */
export const CALLBACK_RESULTS = ['valid', 'unreached', 'unanswered'] as const;
export type CallbackResult = (typeof CALLBACK_RESULTS)[number];

/** Columns that can be corrected: what somebody classed or wrote. What the resident said, and when, stays. */
export const AMENDABLE_COLUMNS = ['channel', 'summary', 'category', 'track', 'measure', 'remark'] as const;
export type AmendableColumn = (typeof AMENDABLE_COLUMNS)[number];
