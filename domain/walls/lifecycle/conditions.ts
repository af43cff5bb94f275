import type { CaseFacts } from '../../cases/case';
import type { Moment } from '../../time';
import type { WallCard } from '../card';
import { findExclusion } from '../public-words';
import type { WallRules } from '../rules';

/** What a decision about a card needs to know beside it: its case as it is now. */
export type CardContext = { now: Moment; rules: WallRules; case?: CaseFacts | undefined };

type Condition = (card: WallCard, context: CardContext) => boolean;

/** Whether the case is still as its reporter agreed to show it: over, in the same round, with the same rating. */
export const isUnchanged = (
  { kind, case: id, round, consent }: WallCard,
  { case: facts }: Pick<CardContext, 'case'>,
): boolean =>
  kind === 'notice' ||
  (facts !== undefined &&
    facts.id === id &&
    facts.round === round &&
    facts.rating?.at === consent?.ratedAt &&
    findExclusion(facts) === undefined);

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  unchanged: isUnchanged,
  changed: (card, context) => !isUnchanged(card, context),
  ofCase: ({ kind }) => kind === 'case',
  flaggedByMany: ({ flags }, { rules }) => new Set(flags.map(({ by }) => by)).size >= rules.hideAfterFlags,
} satisfies Record<string, Condition>;
export type CardCondition = keyof typeof CONDITIONS;
