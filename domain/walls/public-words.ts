import { AppError } from '../errors';
import { isAboutStaff } from '../cases/access/about-staff';
import type { CaseFacts } from '../cases/case';
import { dateParts, momentOf } from '../time';
import { truncate } from '../truncate';
import { categoryName } from '../vocabulary/cases';
import { outcomeName } from '../vocabulary/handling';
import { satisfactionName } from '../vocabulary/ratings/ratings';
import { formatDate } from '../vocabulary/time';
import { cardWords } from '../vocabulary/walls';
import { findHazard } from '../wording/hazards/find-hazard';
import type { Hazard } from '../wording/hazards/hazard';
import { blurCompound, maskForPublic, type CompoundNames } from '../wording/public-words';
import { soundsAboutStaff } from '../wording/staff-complaints';
import { CARD_FIELDS, type CardFields, type NoticeText } from './card';
import { MAX_FIELD_LENGTH, MAX_NOTICE_LENGTH, MAX_NOTICE_TITLE_LENGTH } from './input-limits';

/** Dangers that are about what happened to somebody. */
const PERSONAL_HAZARDS: readonly Hazard[] = ['violence', 'medical', 'missing', 'trapped'];

/** Why a case never comes to a wall, or not yet. */
export type Exclusion = 'open' | 'unrated' | 'private' | 'aboutStaff' | 'neighbours' | 'person';

/**
 * What keeps a case from the wall: it is not over, its reporter has not rated it, it is private, or it is about people
 * instead of things.
 */
export function findExclusion(facts: CaseFacts): Exclusion | undefined {
  if (facts.private && !isAboutStaff(facts)) return 'private';
  if (isAboutStaff(facts) || soundsAboutStaff(facts.description)) return 'aboutStaff';
  if (facts.category === 'neighbours') return 'neighbours';
  const hazard = facts.hazard ?? findHazard([facts.description]);
  if (hazard && PERSONAL_HAZARDS.includes(hazard)) return 'person';
  if (facts.state !== 'closed' && facts.state !== 'archived') return 'open';
  return facts.rating?.by === 'reporter' ? undefined : 'unrated';
}

/** Whether the compound of a case can be told from its grid at all. */
export const hasCompound = ({ place }: Pick<CaseFacts, 'place'>): boolean => place.kind === 'compound';

/**
 * The five fields of a case as everybody may read them. With `hidePlace` they name the grid instead of the compound.
 * Throws for a case without a rating, see `findExclusion`.
 */
export function publicFieldsOf(facts: CaseFacts, hidePlace: boolean, compound?: CompoundNames): CardFields {
  const { place, description, category, measure = '', rating } = facts;
  if (!rating) throw new Error(`case ${facts.id} has no rating`);
  const publicText = (text: string): string => {
    const masked = maskForPublic(text).trim();
    return truncate(hidePlace && compound ? blurCompound(masked, compound) : masked, MAX_FIELD_LENGTH);
  };
  const isNamed = hasCompound(facts) && !hidePlace;
  return {
    source: cardWords.source(isNamed ? place.name : place.gridName),
    problem: publicText(description) || cardWords.onlyPhotos(categoryName[category]),
    measure: publicText(measure) || cardWords.noMeasure,
    progress: progressOf(facts),
    satisfaction: satisfactionName[rating.satisfaction],
  };
}

function progressOf({ outcome, plannedUntil, rating }: CaseFacts): string {
  const name = outcome ? outcomeName[outcome] : cardWords.done;
  if (outcome === 'planned' && plannedUntil)
    return cardWords.planned(name, formatDate(dateParts(momentOf(plannedUntil, 0))));
  return cardWords.closed(name, formatDate(dateParts(rating?.at ?? 0)));
}

/** A result notice as everybody may read it: the desk writes it, but not about persons. */
export const publicNoticeOf = ({ title, text }: NoticeText): NoticeText => ({
  title: truncate(maskForPublic(title), MAX_NOTICE_TITLE_LENGTH),
  text: truncate(maskForPublic(text), MAX_NOTICE_LENGTH),
});

const HIDDEN = '***';

/**
 * Public words without further parts of them: less than the reporter agreed to, and never anything else. Throws
 * `invalidInput: hide` for a part that stands in none of them.
 */
export function hideWords<Words extends Record<string, string>>(words: Words, parts: readonly string[]): Words {
  const all = Object.values(words);
  if (parts.some((part) => !all.some((text) => text.includes(part)))) throw new AppError('invalidInput', 'hide');
  const shorten = (text: string): string => parts.reduce((before, part) => before.split(part).join(HIDDEN), text);
  // the keys are those of `words`
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, shorten(text)])) as Words;
}

/** The fields in the order in which they are read. */
export const fieldsInOrder = (fields: CardFields): [field: keyof CardFields, text: string][] =>
  CARD_FIELDS.map((field) => [field, fields[field]]);
