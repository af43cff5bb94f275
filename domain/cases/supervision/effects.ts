import type { Changes } from '../../lifecycle/lifecycle';
import type { CaseFacts } from '../case';
import type { CaseAction, CaseEvent } from '../lifecycle/event';
import type { FlagFinding, FlagKind, Flags } from './supervision';

type Effect = (it: CaseFacts, event: CaseEvent) => Changes<CaseFacts>;

/** The flags without one of them. */
export const withoutFlag = ({ flags = {} }: CaseFacts, flag: FlagKind | undefined): Changes<CaseFacts> => {
  const left = Object.entries(flags).filter(([kind]) => kind !== flag);
  return { flags: left.length ? (Object.fromEntries(left) as Flags) : undefined };
};

/**
 * The flags after a rating: who says that they were pressed is heard, also when they change the answer afterwards. The
 * best rating may be drawn, once a round.
 */
export const flagsAfterRating: Effect = (it, { details: { rating }, at, round, recheck }) => {
  const { flags, rating: before, recheckedRound } = it;
  const isPressed = rating?.pressured && !before?.pressured;
  const isBest = rating?.satisfaction === 'verySatisfied';
  // what is no longer said needs no question
  if (!isBest && flags?.recheck) return { ...withoutFlag(it, 'recheck'), ...(isPressed && pressed(it, at)) };
  const isRechecked = recheck && isBest && recheckedRound !== round;
  return {
    ...((isPressed || isRechecked) && {
      flags: { ...flags, ...(isPressed && { pressure: at }), ...(isRechecked && { recheck: at }) },
    }),
    ...(isRechecked && { recheckedRound: round }),
  };
};

const pressed = ({ flags }: CaseFacts, at: number): Changes<CaseFacts> => {
  const { recheck: _, ...others } = flags ?? {};
  return { flags: { ...others, pressure: at } };
};

/** A rating that somebody pressed for, or that its reporter does not stand by, counts nowhere. */
const isVoid = (flag: FlagKind | undefined, finding: FlagFinding | undefined): boolean =>
  (flag === 'pressure' && finding === 'confirmed') || (flag === 'recheck' && finding === 'unfounded');

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
    ...(isVoid(flag, finding) && it.rating && { rating: { ...it.rating, void: true } }),
  }),
};
