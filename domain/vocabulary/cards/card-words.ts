import type { CaseState, Category, ClockKind } from '../../cases/case';
import type { CasePersonAction } from '../../cases/lifecycle/event';
import type { Shortcoming } from '../../cases/shortcomings';
import type { Day } from '../../time';
import { stepOf } from './case-steps';
import { caseTone, type CaseTone } from './case-tones';
import { caseStateName, categoryName, clockName } from '../cases';
import { shortcomingName } from '../ratings/shortcomings';

// The cloud words what a card says, so that an older phone shows newer states, and the phone's first package stays
// small.

/** What waits for the reporter, while it is their turn: a rating can be changed later, but nobody waits for that. */
const REPORTER_WAITS: readonly (readonly [CasePersonAction, string])[] = [
  ['answer', '等您补充'],
  ['rate', '等您评价'],
];
/** What waits for staff, by action; the first offered one counts. */
const STAFF_WAITS: readonly (readonly [CasePersonAction, string])[] = [
  ['upholdRefusal', '等您复核'],
  ['assign', '等您定单位'],
  ['grantPause', '等您批复'],
  ['grantExtension', '等您批复'],
  ['upholdObjection', '等您裁定'],
  ['instruct', '等您督办'],
  ['pass', '等您核查'],
  ['dial', '等您回访'],
  ['recordCall', '等您回访'],
  ['accept', '等您受理'],
  ['take', '等您接办'],
  ['sign', '等您签收'],
  ['dispatch', '等您交办'],
  ['start', '等您办理'],
  ['finish', '等您办理'],
];

/** A tag of a card: what waits for the reader comes first. */
export type CardMark = { words: string; tone: 'plain' | 'warn' | 'danger'; icon?: 'person' | 'people' | 'return' };

/** The words of a card. Those that are absent have nothing to say. */
export type CardWords = {
  title: string;
  state: string;
  category: string;
  /** Its place among the four steps of a case, from 0. */
  step?: number;
  /** Who has the case in hand. */
  holder?: string;
  /** The colour of the state: a case that its reporter finds lacking has no sign of success. */
  tone: CaseTone;
  /** What its deadline is for, before the moment. */
  deadline?: string;
  marks: CardMark[];
};

type Content = {
  state: CaseState;
  category: Category;
  summary: string;
  holder: { unitName: string };
  turn: string;
  clock?: { kind: ClockKind };
  actions: readonly CasePersonAction[];
  urgent: boolean;
  overdue: boolean;
  round: number;
  supporterCount: number;
  /** The last day of a pause. */
  pausedUntil?: Day;
};

export function cardWords(card: Content, lacks: readonly Shortcoming[]): CardWords {
  const { state, category, summary, clock, actions } = card;
  const words: Record<keyof CardWords, CardWords[keyof CardWords]> = {
    title: summary || `${categoryName[category]}方面的事`,
    state: caseStateName[state],
    category: categoryName[category],
    step: stepOf(state),
    holder: holderWords(card),
    tone: lacks.length > 0 ? 'plain' : caseTone[state],
    // while it is paused, the day on which it goes on stands in the place of a deadline that will move
    deadline: clock && !(card.pausedUntil && clock.kind === 'finish') ? deadlineName(clock.kind, actions) : undefined,
    marks: marksOf(card, lacks),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as CardWords;
}

function marksOf(
  { turn, actions, urgent, overdue, round, supporterCount, pausedUntil }: Content,
  lacks: readonly Shortcoming[],
): CardMark[] {
  const waiting = [...(turn === 'reporter' ? REPORTER_WAITS : []), ...STAFF_WAITS];
  const waits = waiting.find(([action]) => actions.includes(action))?.[1];
  const marks: (CardMark | false)[] = [
    waits !== undefined && { words: waits, tone: 'warn', icon: 'person' },
    lacks[0] !== undefined && { words: `您说${shortcomingName[lacks[0]]}`, tone: 'warn', icon: 'person' },
    pausedUntil !== undefined && { words: `暂缓到 ${monthAndDay(pausedUntil)}`, tone: 'plain' },
    urgent && { words: '加急', tone: 'danger' },
    overdue && { words: '已逾期', tone: 'danger' },
    round > 1 && { words: `第 ${round} 轮办理`, tone: 'plain', icon: 'return' },
    supporterCount > 0 && { words: `${supporterCount} 位邻居也遇到`, tone: 'plain', icon: 'people' },
  ];
  return marks.filter((mark) => mark !== false);
}

/** What the centre does with a case that waits for it. */
const AT_CENTRE: Partial<Record<CaseState, string>> = {
  accepted: '区县中心正在定由谁办',
  returning: '区县中心正在定由谁办',
  refused: '区县中心正在复核',
};

const monthAndDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

function holderWords({ state, turn, holder }: Content): string | undefined {
  if (turn === 'centre') return AT_CENTRE[state] ?? '由区县中心负责';
  return turn === 'nobody' || turn === 'reporter' ? undefined : `由${holder.unitName}负责`;
}

/** Undefined for an offer that is not this reader's. */
function deadlineName(kind: ClockKind, actions: readonly CasePersonAction[]): string | undefined {
  if (kind !== 'reopen') return `${clockName[kind]}期限`;
  if (actions.includes('reopen')) return '可要求重办到';
  return actions.includes('rate') ? '可改评价到' : undefined;
}
