import { openClock } from '../../lifecycle/clocks';
import type { Changes } from '../../lifecycle/lifecycle';
import type { CaseFacts } from '../case';
import type { CaseAction, CaseEvent } from '../lifecycle/event';
import type { Ask, AskKind } from './ask';
import { openAsk } from './conditions';

/** How often a case is given back until it proposes itself to the joint meeting (domain rules §5.2). */
const RETURNS_FOR_MEETING = 3;

type Effect = (it: CaseFacts, event: CaseEvent) => Changes<CaseFacts>;

const asking =
  (kind: AskKind): Effect =>
  (_, { by, at, details: { note, unit, pauseReason, until, workDays } }) => {
    const ask: Ask = {
      ...{ kind, by: by.personId ?? '', at, note: note ?? '' },
      ...(unit !== undefined && { suggested: unit }),
      ...(pauseReason && { reason: pauseReason }),
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
  objectToPause: objecting,
  grantPause: paused,
  grantExtension: () => ({ extended: true }),
  // as if it had never been
  upholdObjection: ({ ask, pause, pausedWorkDays = 0 }) => ({
    pausedWorkDays: pausedWorkDays - ((ask?.pause ?? pause)?.workDays ?? 0),
  }),
};

/** What a new round begins without. */
export const NOTHING_ASKED: Changes<CaseFacts> = {
  ask: undefined,
  pause: undefined,
  pausedWorkDays: undefined,
  extended: undefined,
  assigned: undefined,
};

/** What a unit that the case moves to begins without; the reporter's objection is still judged. */
export const withoutAsks = (it: CaseFacts): Changes<CaseFacts> =>
  openAsk(it)?.kind === 'objection' ? { ...NOTHING_ASKED, ask: it.ask } : NOTHING_ASKED;
