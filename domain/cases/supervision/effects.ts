import type { Changes } from '../../lifecycle/lifecycle';
import type { CaseFacts } from '../case';
import type { CaseAction, CaseEvent } from '../lifecycle/event';
import type { FlagKind, Flags } from './supervision';

type Effect = (it: CaseFacts, event: CaseEvent) => Changes<CaseFacts>;

/** The flags without one of them. */
export const withoutFlag = ({ flags = {} }: CaseFacts, flag: FlagKind | undefined): Changes<CaseFacts> => {
  const left = Object.entries(flags).filter(([kind]) => kind !== flag);
  return { flags: left.length ? (Object.fromEntries(left) as Flags) : undefined };
};

/** The flags after a rating: who says that they were pressed is heard, also when they change the answer afterwards. */
export const flagsAfterRating: Effect = ({ flags, rating: before }, { details: { rating }, at }) =>
  rating?.pressured && !before?.pressured ? { flags: { ...flags, pressure: at } } : {};

/** What supervising changes beyond state and clocks. */
export const SUPERVISION_EFFECTS: Partial<Record<CaseAction, Effect>> = {
  // of a person, or of the clock when the time to finish is over
  supervise: (_, { by: { personId }, at, details: { supervision } }) =>
    personId && supervision ? { supervision: { reason: supervision, by: personId, at } } : { instructed: undefined },
  flagNeighbours: ({ flags }, { at, round, neighbours }) => ({
    flags: { ...flags, neighbours: at },
    doubtedRound: round,
    neighbourCounts: neighbours,
  }),
  replySupervision: ({ supervision }, { at }) =>
    supervision ? { supervision: { ...supervision, repliedAt: at } } : {},
  reviewFlag: (it, { details: { flag, finding } }) => ({
    ...withoutFlag(it, flag),
    ...(flag === 'pressure' && finding === 'confirmed' && it.rating && { rating: { ...it.rating, void: true } }),
  }),
};
