import type { AboutStaff, Category, Channel } from '@domain/cases/case';
import { MIN_DESCRIPTION_LENGTH } from '@domain/cases/input-limits';
import type { Input } from '@domain/contract';
import type { Hazard } from '@domain/wording/hazards/hazard';
import { findHazard } from '@domain/wording/hazards/find-hazard';
import type { PickedPhoto } from '@/device/photos/PhotoPicker';
import type { missingText } from '@/text/cases/report';

/** A place in the draft: what is sent, and its name for the page. */
export type DraftPlace = Input<'cases.report'>['place'] & { name: string };

export type ReportDraft = {
  description: string;
  photos: PickedPhoto[];
  place?: DraftPlace;
  category?: Category;
  private: boolean;
  /** It complains about staff or a unit. */
  aboutStaff?: AboutStaff | undefined;
  onBehalf: boolean;
  channel?: Channel;
  /** The person for whom staff record the report, as far as known. */
  who: { name: string; phone: string };
};

export const emptyReportDraft: ReportDraft = {
  description: '',
  photos: [],
  private: false,
  onBehalf: false,
  who: { name: '', phone: '' },
};

export type MissingField = keyof typeof missingText;

/** Returns the missing fields; a photo that is still uploading counts as missing. */
export function findMissingFields({
  description,
  photos,
  place,
  category,
  onBehalf,
  channel,
}: ReportDraft): MissingField[] {
  const isDescribed = description.trim().length >= MIN_DESCRIPTION_LENGTH || photos.length > 0;
  const all: (MissingField | false)[] = [
    !isDescribed && 'words',
    photos.some(({ fileID }) => fileID === undefined) && 'photos',
    !place && 'place',
    !category && 'category',
    onBehalf && !channel && 'channel',
  ];
  return all.filter((one) => one !== false);
}

/** Whether the draft holds words or photos. */
export const hasContent = ({ description, photos }: ReportDraft): boolean => description !== '' || photos.length > 0;

/** The hazard that a report tells of, in its words or by its category. */
export const findDanger = ({ description, place, category }: ReportDraft): Hazard | 'safety' | undefined =>
  findHazard([description, place && 'text' in place ? place.text : undefined]) ??
  (category === 'safety' ? 'safety' : undefined);

const isKnown = ({ name, phone }: ReportDraft['who']): boolean => (name + phone).trim() !== '';

export const toPlaceInput = ({ name: _, ...place }: DraftPlace): Input<'cases.report'>['place'] => place;

/** Builds the request; undefined while place or category is missing. */
export function toReportInput(
  draftId: string,
  draft: ReportDraft,
  noDanger: boolean,
): Input<'cases.report'> | undefined {
  const { description, photos, place, category, onBehalf, channel, who } = draft;
  if (!place || !category) return undefined;
  return {
    draftId,
    category,
    description,
    photos: photos.flatMap(({ fileID }) => fileID ?? []),
    place: toPlaceInput(place),
    private: draft.private,
    ...(draft.aboutStaff && { aboutStaff: draft.aboutStaff }),
    ...(noDanger && { noDanger }),
    ...(onBehalf && channel && { channel, ...(isKnown(who) && { onBehalf: who }) }),
  };
}
