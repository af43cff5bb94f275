import { SCHEMAS } from '../../cloudfunctions/platform/database/schemas';

/** Collections that nothing is compared with: logs, and figures that the scheduler counts again. */
const ALONE = ['inbox', 'identityaccesses', 'violations', 'casecounts', 'ratetallies'];
const LEDGERS = ['ledgerdays', 'ledgermonths', 'ledgerprogress'];

/**
 * Which collections must be of one moment, because one names what is in another. Messages come last: one that moved
 * from an outbox to the inbox meanwhile is in both and not in neither, and is delivered once.
 */
export const GROUPS: readonly (readonly string[])[] = [
  Object.keys(SCHEMAS).filter((name) => !ALONE.includes(name) && !LEDGERS.includes(name)),
  LEDGERS,
  ...ALONE.map((name) => [name]),
];
