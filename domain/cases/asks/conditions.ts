import { dueAfter, workDaysAfter } from '../../calendar/period';
import type { Calendar } from '../../calendar/calendar';
import { openClock } from '../../lifecycle/clocks';
import { communityDay, momentOf, type Day, type Moment } from '../../time';
import { isMissed, isSameMatter, type CaseFacts } from '../case';
import { askRulesOf, type CaseRules } from '../rules';
import type { Ask, AskKind, Pause } from './ask';

type Context = { rules: CaseRules; calendar: Calendar; now: Moment };
type Condition = (it: CaseFacts, context: Context) => boolean;

/** What waits for a decision, if anything. */
export const openAsk = ({ ask, clocks }: Pick<CaseFacts, 'ask' | 'clocks'>): Ask | undefined =>
  openClock(clocks, 'decide') && ask;

/** Whether nobody decided it in time: then it is also for the next one up. */
export const isDecisionLate = (it: Pick<CaseFacts, 'ask' | 'clocks' | 'missed'>): boolean =>
  openAsk(it) !== undefined && isMissed(it, 'decide');

const asked =
  (kind: AskKind): Condition =>
  (it) =>
    openAsk(it)?.kind === kind;

/** When a pause is over: at the end of its last day. */
export const endOfPause = ({ until }: Pick<Pause, 'until'>): Moment => momentOf(until, 1440);

/** The working days that a pause from today to a last day takes, which counts. */
export const pausedWorkDays = (now: Moment, until: Day, calendar: Calendar): number =>
  workDaysAfter(communityDay(now), until, calendar);

/** A unit says at once that a case is not its own, and only while nobody has decided whose it is. */
const mayReturn: Condition = (it, { rules, calendar, now }) => {
  const received = it.clocks.filter(({ kind }) => kind === 'contact').slice(-1)[0]; // handing over starts none
  const period = askRulesOf(rules).returnWithin[it.urgent ? 'key' : (it.track ?? 'easy')];
  return !it.assigned && received !== undefined && now <= dueAfter(received.startedAt, period, calendar).at;
};

/** The time to finish runs, and is not over: nobody moves a deadline that was missed, or that of a danger. */
const hasTimeLeft: Condition = (it, { now }) => {
  const clock = openClock(it.clocks, 'finish');
  return !it.urgent && clock !== undefined && clock.pausedAt === undefined && now <= clock.dueAt;
};

/** What asking and deciding require beyond state and role. */
export const ASK_CONDITIONS = {
  nothingAsked: (it) => openAsk(it) === undefined,
  asked: (it) => openAsk(it) !== undefined,
  mayReturn,
  hasTimeLeft,
  mayPause: (it, { rules }) => (it.pausedWorkDays ?? 0) < askRulesOf(rules).maxPauseDays,
  notExtended: (it) => !it.extended,
  pauseAsked: asked('pause'),
  // a pause that began on its last day would count as none
  endsLater: (it, { now }) => it.ask?.until !== undefined && it.ask.until > communityDay(now),
  extensionAsked: asked('extension'),
  objectionAsked: asked('objection'),
  endAsked: asked('end'),
  splitAsked: asked('split'),
  sameMatter: isSameMatter,
  notExcluded: ({ exclusion }) => exclusion === undefined,
  exclusionAsked: ({ exclusion }) => exclusion?.state === 'asked',
  mayObject: (it, { now }) => it.pause !== undefined && !it.pause.objected && now < endOfPause(it.pause),
} satisfies Record<string, Condition>;
