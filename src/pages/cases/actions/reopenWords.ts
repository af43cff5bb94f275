import { shortcomingsOf } from '@domain/cases/shortcomings';
import type { CaseView } from '@domain/cases/view';
import { complaintName } from '@domain/vocabulary/ratings/ratings';
import { casesText as text, formatShortcomings } from '@/text/cases/cases';

/** The reporter's own words for another round: those of their rating, or its answers. Undefined for a content one. */
export function reopenWords({ mine, rating, round, history }: CaseView): string | undefined {
  const lacks = rating ? shortcomingsOf(rating) : [];
  if (!mine || !rating || lacks.length === 0) return undefined;
  const rated = history
    .filter(({ action, round: ratedRound }) => action === 'rate' && ratedRound === round)
    .slice(-1)[0];
  if (rated?.note) return rated.note;
  const complaints = rating.complaints.map((one) => complaintName[one]).join(text.and);
  return complaints ? text.ofReasons(formatShortcomings(lacks), complaints) : formatShortcomings(lacks);
}
