import { recipientOf, type CaseFacts } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import { photoContentOf } from '@domain/files/photo';
import type { Moment } from '@domain/time';
import type { AppContext, UserContext } from '../../../platform/context';
import { checkParts, type CheckableParts } from '../../moderation/check-parts';
import type { PhotoPart } from '../../moderation/check-photos';
import * as checks from '../../moderation/check-repository';
import type { Check } from '../../moderation/check-repository';
import { joinTexts } from '../../moderation/check-texts';
import { logAndIgnore } from '../../moderation/log-and-ignore';
import * as unchecked from './unchecked-repository';

/** What somebody sent with a case at one moment, and is not checked. */
export type Submission = CheckableParts & { by: string | undefined; at: Moment };

type Sent = Pick<Case, 'facts' | 'events'>;

/** Everything in a case without a check: the report, then photos that came later, from whomever. */
export function uncheckedIn({ facts, events }: Sent, known: readonly Check[]): Submission[] {
  const text = known.some(({ of }) => of === 'text') ? '' : joinTexts([facts.description, facts.place.text]);
  const seen = new Set<string>();
  const partsOf = (photos: readonly string[]): PhotoPart[] =>
    photos
      .filter((photo) => !seen.has(photo) && seen.add(photo))
      .flatMap((photo): PhotoPart[] => [{ photo }, { photo, small: true }])
      .filter((part) => !known.some(({ photo, small }) => photo === part.photo && small === part.small));
  const sent: Submission[] = [
    { by: recipientOf(facts), at: facts.receivedAt, ...(text && { text }), photos: partsOf(facts.photos) },
    ...events.map(({ by, at, details }) => ({ by: by.personId, at, photos: partsOf(details.photos ?? []) })),
  ];
  return sent.filter((one) => one.text !== undefined || one.photos.length > 0);
}

/** Asks WeChat about what somebody sent. Answers whether every part has its check, and the verdict on the words. */
export const checkSubmission = (context: AppContext, { id }: Pick<CaseFacts, 'id'>, sent: Submission, openid: string) =>
  checkParts({ ...context, openid }, { case: id }, sent);

/**
 * Checks the words and photos of a report that was saved just now, due again at `checkDue`; what WeChat does not answer
 * in time stays due. Never rejects, and no verdict refuses a report (platform notes §3).
 */
export async function checkReport(context: UserContext, record: Sent, checkDue: Moment): Promise<void> {
  const [sent] = uncheckedIn(record, []);
  if (!sent) return;
  const { isComplete, text } = await checkSubmission(context, record.facts, sent, context.openid);
  const { id } = record.facts;
  // a failure only means that the scheduler checks the report again
  if (isComplete) await logAndIgnore(context, unchecked.markChecked(context.db, { id, checkDue }, text === 'pass'));
}

/** Records that a person must look at what was sent, because WeChat may no longer be asked. */
export const requireHumanReview = (
  { db, now }: AppContext,
  { id }: Pick<CaseFacts, 'id'>,
  { text, photos }: Submission,
): Promise<void> =>
  checks.add(db, [
    ...(text ? [{ id: `${id}-text`, case: id, of: 'text' as const, suggest: 'review' as const, at: now }] : []),
    ...photos.map((part) => ({
      id: `${id}-${photoContentOf(part.photo)}${part.small ? '-small' : ''}`,
      ...{ case: id, of: 'photo' as const, ...part, suggest: 'review' as const, at: now },
    })),
  ]);
