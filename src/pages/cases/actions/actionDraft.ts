import type { Rating } from '@domain/cases/case';
import type { Detail, Details } from '@domain/cases/lifecycle/event';
import { shortcomingsOf } from '@domain/cases/shortcomings';
import type { ActionView } from '@domain/cases/view';
import type { PickedPhoto } from '@/device/photos/PhotoPicker';

/** What is filled in so far for one action; it stays until the page is closed. */
export type ActionDraft = Omit<Details, 'photos' | 'rating'> & {
  photos: readonly PickedPhoto[];
  rating: Partial<Rating>;
};
export type EditActionDraft = (change: Partial<ActionDraft> | ((before: ActionDraft) => Partial<ActionDraft>)) => void;

/** What is missing: a field, or one question of the rating. */
export type MissingDetail = Detail | 'contacted' | 'solved' | 'satisfaction';

export const emptyActionDraft: ActionDraft = { photos: [], rating: {} };

// the order of the form: first the kind, then the words, then the photos
const FIELD_ORDER: readonly Detail[] = [
  'supervision',
  'flag',
  'finding',
  'refusalClass',
  'channel',
  'sameAs',
  'endReason',
  'ground',
  'aboutUnit',
  'unit',
  'pauseReason',
  'until',
  'workDays',
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
const RATING_QUESTIONS = ['contacted', 'solved', 'satisfaction'] as const;

export const takesDetail = ({ needs, takes: optional }: ActionView, detail: Detail): boolean =>
  needs.includes(detail) || optional.includes(detail);

/** The fields to show now; the day of a plan only for the outcome "planned". */
export const visibleFields = (offered: ActionView, { outcome }: ActionDraft): Detail[] =>
  FIELD_ORDER.filter((detail) => takesDetail(offered, detail) && (detail !== 'plannedUntil' || outcome === 'planned'));

/** Returns what is still missing; photos that are still uploading count. */
export function findMissingDetails(draft: ActionDraft, offered: ActionView): MissingDetail[] {
  const missing: MissingDetail[] = offered.needs.flatMap((need): MissingDetail[] =>
    need === 'rating'
      ? RATING_QUESTIONS.filter((question) => draft.rating[question] === undefined)
      : isFilled(draft[need])
        ? []
        : [need],
  );
  if (draft.outcome === 'planned' && takesDetail(offered, 'plannedUntil') && !draft.plannedUntil)
    missing.push('plannedUntil');
  if (draft.photos.some(({ fileID }) => fileID === undefined)) missing.push('photos');
  return missing;
}

const isFilled = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== undefined);

/** Whether the result is found lacking: then reasons are asked. */
export const isUnhappy = ({ contacted: _, ...rating }: Partial<Rating>): boolean => shortcomingsOf(rating).length > 0;

/** Builds the details to send: only fields that are shown and filled in. Call it when nothing is missing. */
export function toDetails(draft: ActionDraft, offered: ActionView): Details {
  const { photos, rating, ...rest } = draft;
  const fields = visibleFields(offered, draft);
  const details: Details = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => fields.some((field) => field === key) && isFilled(value)),
  );
  if (fields.includes('photos') && photos.length) details.photos = photos.flatMap(({ fileID }) => fileID ?? []);
  if (fields.includes('rating')) details.rating = completeRating(rating);
  return details;
}

/** Throws if an answer is missing; `findMissingDetails` comes first. */
function completeRating({
  contacted,
  solved,
  satisfaction,
  complaints = [],
  pressured = false,
}: Partial<Rating>): Rating {
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
