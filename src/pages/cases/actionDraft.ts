import type { Rating } from '@domain/cases/case';
import type { Detail, Details } from '@domain/cases/event';
import type { ActionView } from '@domain/cases/view';
import type { PickedPhoto } from '@/ui/PhotoPicker';

/**
 * What a person has filled in so far for one action; it stays while the page is open, also when the sheet is closed.
 */
export type Draft = Omit<Details, 'photos' | 'rating'> & { photos: readonly PickedPhoto[]; rating: Partial<Rating> };
export type Edit = (change: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;

/** Something still missing: a field, or one question of the rating. */
export type Gap = Detail | 'contacted' | 'solved' | 'satisfaction';

export const blank: Draft = { photos: [], rating: {} };

// as a person would tell it: first what kind, then the words, then the pictures
const ORDER: readonly Detail[] = [
  'refusalClass',
  'channel',
  'unit',
  'track',
  'category',
  'method',
  'rating',
  'outcome',
  'plannedUntil',
  'measure',
  'note',
  'photos',
];
const QUESTIONS = ['contacted', 'solved', 'satisfaction'] as const;

export const takes = ({ needs, takes: also }: ActionView, detail: Detail): boolean =>
  needs.includes(detail) || also.includes(detail);

/** The fields to show now: the day of a plan only for what is planned. */
export const fieldsOf = (offered: ActionView, { outcome }: Draft): Detail[] =>
  ORDER.filter((detail) => takes(offered, detail) && (detail !== 'plannedUntil' || outcome === 'planned'));

/** What keeps it from being sent; photos that are still on their way count. */
export function gapsIn(draft: Draft, offered: ActionView): Gap[] {
  const asked: Gap[] = offered.needs.flatMap((need): Gap[] =>
    need === 'rating' ? QUESTIONS.filter((one) => draft.rating[one] === undefined) : isGiven(draft[need]) ? [] : [need],
  );
  if (draft.outcome === 'planned' && takes(offered, 'plannedUntil') && !draft.plannedUntil) asked.push('plannedUntil');
  if (draft.photos.some(({ fileID }) => fileID === undefined)) asked.push('photos');
  return asked;
}

const isGiven = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== undefined);

/** Not content: reasons may be named, and another round may be asked for. */
export const isUnhappy = ({ solved, satisfaction }: Partial<Rating>): boolean =>
  (solved !== undefined && solved !== 'yes') || satisfaction === 'unsatisfied' || satisfaction === 'veryUnsatisfied';

/** The details to send, once there are no gaps: nothing that was not asked for, no empty words. */
export function detailsOf(draft: Draft, offered: ActionView): Details {
  const { photos, rating, ...rest } = draft;
  const fields = fieldsOf(offered, draft);
  const given: Details = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => fields.some((field) => field === key) && isGiven(value)),
  );
  if (fields.includes('photos') && photos.length) given.photos = photos.flatMap(({ fileID }) => fileID ?? []);
  if (fields.includes('rating')) given.rating = whole(rating);
  return given;
}

/** Throws where an answer is missing: `gapsIn` comes first. */
function whole({ contacted, solved, satisfaction, complaints = [], pressured = false }: Partial<Rating>): Rating {
  if (contacted === undefined || solved === undefined || satisfaction === undefined)
    throw new Error('a rating is three answers');
  return {
    contacted,
    solved,
    satisfaction,
    complaints: isUnhappy({ solved, satisfaction }) ? complaints : [],
    pressured,
  };
}
