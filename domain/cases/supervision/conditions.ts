import { openClock } from '../../lifecycle/clocks';
import { isMissed, type CaseFacts } from '../case';
import type { Details } from '../lifecycle/event';
import { FLAG_KINDS, type FlagKind } from './supervision';

type Condition = (it: CaseFacts) => boolean;

/** Whether the unit still owes the supervisor an answer. */
export const owesReply = ({ clocks }: Pick<CaseFacts, 'clocks'>): boolean => openClock(clocks, 'reply') !== undefined;

/** The flags that nobody has looked into yet. */
export const openFlags = ({ flags = {} }: Pick<CaseFacts, 'flags'>): FlagKind[] =>
  FLAG_KINDS.filter((kind) => flags[kind] !== undefined);

/** What supervising requires beyond state and role. */
export const SUPERVISION_CONDITIONS = {
  // one question at a time, but for one that was not answered; what is late has a clock of its own
  maySupervise: (it) => !openClock(it.clocks, 'supervise') && (!owesReply(it) || isMissed(it, 'reply')),
  replyOwed: owesReply,
  flagged: (it) => openFlags(it).length > 0,
} satisfies Record<string, Condition>;

/** What is wrong with what somebody found about a flag: it is not open. */
export const findInvalidFlag = ({ flag }: Details, it: CaseFacts): 'flag' | undefined =>
  flag !== undefined && !openFlags(it).includes(flag) ? 'flag' : undefined;
