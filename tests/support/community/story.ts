import type { Category, Channel, Rating } from '@domain/cases/case';
import type { CasePersonAction, CaseSystemAction, Details } from '@domain/cases/lifecycle/event';
import type { Gap, Start } from './moments';
import type { Where } from './places';
import type { Scene } from './pictures/scenes';
import { rules } from './settings';

/**
 * Who takes a step. Which person that is, the lifecycle finds: the first holder of the position to whom it offers the
 * action.
 */
export type Who =
  'reporter' | 'officer' | 'desk' | 'handler' | 'leader' | 'verifier' | 'caller' | 'supervisor' | 'centre' | 'clock';

/** A step's details, with scenes instead of files. */
export type Told = Omit<Details, 'photos' | 'plannedUntil' | 'until'> & {
  photos?: Scene[];
  plannedInDays?: number;
  /** In the place of an id the draft of the other story. */
  sameAs?: string;
  /** The working days of a pause. */
  pausedDays?: number;
};
export type Step =
  | [gap: Gap, who: Exclude<Who, 'clock'>, action: CasePersonAction, told?: Told]
  | [gap: Gap, who: 'clock', action: CaseSystemAction];

/** One case of the sample as it is told: everything else follows from the lifecycle. */
export type Story = {
  /** Names the case; its id is made from it and from the reporter. */
  draft: string;
  reporter: string;
  /** How staff heard of it, when staff wrote it down for somebody. */
  channel?: Channel;
  start: Start;
  where: Where;
  category: Category;
  words: string;
  photos?: Scene[];
  private?: true;
  /** Whoever reports it says that there is no danger now. */
  noDanger?: true;
  /** Neighbours who said 我也遇到, and how many working minutes after the report the first did. */
  joined?: { after: number; people: string[] };
  steps: Step[];
};

const rating = (
  contacted: boolean,
  solved: Rating['solved'],
  satisfaction: Rating['satisfaction'],
  ...complaints: Rating['complaints']
): Rating => ({
  ...{ contacted, solved, satisfaction, complaints },
  pressured: false,
});

export const delighted = rating(true, 'yes', 'verySatisfied');
export const content = rating(true, 'yes', 'satisfied');
export const lukewarm = rating(true, 'partly', 'fairlySatisfied', 'speed');
export const unhappy = rating(false, 'no', 'unsatisfied', 'result', 'noContact');
export const pressed: Rating = { ...lukewarm, pressured: true };

// Steps that many stories share; the numbers are working minutes.
export const accept = (gap: Gap, track: 'easy' | 'key' | 'hard' = 'easy'): Step => [gap, 'desk', 'accept', { track }];
export const dispatch = (gap: Gap, unit: string, note?: string): Step => [
  gap,
  'desk',
  'dispatch',
  { unit, ...(note !== undefined && { note }) },
];
export const sign = (gap: Gap): Step => [gap, 'handler', 'sign'];
export const rate = (gap: Gap, given: Rating, note?: string): Step => [
  gap,
  'reporter',
  'rate',
  { rating: given, ...(note !== undefined && { note }) },
];

/** Refused with the class's own channel. */
export const refuse = (gap: Gap, refusalClass: string, note: string): Step => [
  gap,
  'desk',
  'refuse',
  { refusalClass, channel: rules.refusalClasses.find(({ key }) => key === refusalClass)?.channel ?? '', note },
];
