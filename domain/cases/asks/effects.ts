import { openClock } from '../../lifecycle/clocks';
import type { Changes } from '../../lifecycle/lifecycle';
import type { CaseFacts } from '../case';
import type { CaseAction, CaseEvent } from '../lifecycle/event';
import type { Ask, AskKind, ExclusionRequest } from './ask';
import { openAsk } from './conditions';

/** How often a case is given back until it proposes itself to the joint meeting (domain rules §5.2). */
const RETURNS_FOR_MEETING = 3;

type Effect = (it: CaseFacts, event: CaseEvent) => Changes<CaseFacts>;

const asking =
  (kind: AskKind): Effect =>
  (_, { by, at, details: { note, unit, pauseReason, endReason, until, workDays } }) => {
    const ask: Ask = {
      ...{ kind, by: by.personId ?? '', at, note: note ?? '' },
      ...(unit !== undefined && { suggested: unit }),
      ...(pauseReason && { reason: pauseReason }),
      ...(endReason && { endReason }),
      ...(until !== undefined && { until }),
      ...(workDays !== undefined && { workDays }),
    };
    return { ask };
  };

const objecting: Effect = (it, event) => {
  const { ask } = asking('objection')(it, event);
  if (!ask || !it.pause) return {};
  const pause = { ...it.pause, objected: true as const };
  const from = openClock(it.clocks, 'finish')?.pausedAt ?? event.at;
  return { ask: { ...ask, pause: { ...pause, from } }, pause };
};

const excluded =
  (state: ExclusionRequest['state']): Effect =>
  ({ exclusion }) =>
    exclusion ? { exclusion: { ...exclusion, state } } : {};

const paused: Effect = ({ ask, pausedWorkDays = 0 }, { by, workDays = 0 }) =>
  ask?.reason && ask.until
    ? {
        pause: { reason: ask.reason, until: ask.until, workDays, grantedBy: by.personId ?? '' },
        pausedWorkDays: pausedWorkDays + workDays,
      }
    : {};

/** What asking and deciding change beyond state and clocks. */
export const ASK_EFFECTS: Partial<Record<CaseAction, Effect>> = {
  askReturn: (it, event) => ({
    ...asking('return')(it, event),
    handler: undefined,
    returns: (it.returns ?? 0) + 1,
    ...((it.returns ?? 0) + 1 >= RETURNS_FOR_MEETING && { proposed: 'returned' as const }),
  }),
  askPause: asking('pause'),
  askExtension: asking('extension'),
  askSplit: asking('split'),
  askEnd: asking('end'),
  objectToPause: objecting,
  // whoever granted it does not review it
  grantEnd: (
    { ask, participants: { refusers, ...others } },
    { by: { personId = '' }, at, details: { note = '' } },
  ) => ({
    ending: { reason: ask?.endReason ?? 'vanished', note, at },
    participants: { ...others, refusers: [...refusers.filter((one) => one !== personId), personId] },
  }),
  askExclusion: (_, { by: { personId = '' }, at, details: { ground } }) =>
    ground ? { exclusion: { ground, by: personId, at, state: 'asked' } } : {},
  grantExclusion: excluded('granted'),
  refuseExclusion: excluded('refused'),
  grantPause: paused,
  grantExtension: () => ({ extended: true }),
  // as if it had never been
  upholdObjection: ({ ask, pause, pausedWorkDays = 0 }) => ({
    pausedWorkDays: pausedWorkDays - ((ask?.pause ?? pause)?.workDays ?? 0),
  }),
};

const NOTHING_ASKED: Changes<CaseFacts> = {
  ask: undefined,
  pause: undefined,
  pausedWorkDays: undefined,
  extended: undefined,
  assigned: undefined,
};

/**
 * What a unit that the case moves to, or a new round, begins without; the reporter's objection is still judged. The
 * days of the pause that it is about count no more.
 */
export function withoutAsks(it: CaseFacts): Changes<CaseFacts> {
  const ask = openAsk(it);
  if (ask?.kind !== 'objection') return NOTHING_ASKED;
  return { ...NOTHING_ASKED, ask: { ...ask, ...(ask.pause && { pause: { ...ask.pause, workDays: 0 } }) } };
}
