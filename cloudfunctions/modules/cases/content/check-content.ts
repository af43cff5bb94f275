import type { CaseFacts } from '@domain/cases/case';
import type { AppContext } from '../../../platform/context';
import { checkParts, type CheckableParts } from '../../moderation/check-parts';
import type { PhotoPart } from '../../moderation/check-photos';
import * as checks from '../../moderation/check-repository';
import type { Check } from '../../moderation/check-repository';
import { joinTexts } from '../../moderation/check-texts';
import { logAndIgnore } from '../../moderation/log-and-ignore';
import * as unchecked from './unchecked-repository';

/**
 * Checks the words and photos of a saved report, but for the parts in `known`; what WeChat does not answer in time
 * stays due. Never rejects, and no verdict refuses a report (platform notes §3). `openid` is the reporter's.
 */
export async function checkContent(
  context: AppContext,
  facts: CaseFacts,
  openid: string,
  known: readonly Check[] = [],
): Promise<void> {
  const { isComplete, text } = await checkParts({ ...context, openid }, { case: facts.id }, missingParts(facts, known));
  const verdict = text ?? known.find(({ of }) => of === 'text')?.suggest;
  // a failure only means that the scheduler checks the report again
  if (isComplete) await logAndIgnore(context, unchecked.markChecked(context.db, facts.id, verdict === 'pass'));
}

/** Records that a person must look at every part without a check, because WeChat may no longer be asked. */
export async function requireHumanReview(
  { db, now }: AppContext,
  facts: CaseFacts,
  known: readonly Check[],
): Promise<void> {
  const { text, photos } = missingParts(facts, known);
  const parts = [
    ...(text ? [{ of: 'text' as const }] : []),
    ...photos.map((part) => ({ of: 'photo' as const, ...part })),
  ];
  await checks.add(
    db,
    parts.map((part, n) => ({ id: `${facts.id}-${n}`, case: facts.id, ...part, suggest: 'review', at: now })),
  );
  const verdict = known.find(({ of }) => of === 'text')?.suggest;
  await unchecked.markChecked(db, facts.id, verdict === 'pass');
}

function missingParts({ description, place, photos }: CaseFacts, known: readonly Check[]): CheckableParts {
  const text = known.some(({ of }) => of === 'text') ? '' : joinTexts([description, place.text]);
  const pictures = photos.flatMap((photo): PhotoPart[] => [{ photo }, { photo, small: true }]);
  return {
    ...(text && { text }),
    photos: pictures.filter((part) => !known.some(({ photo, small }) => photo === part.photo && small === part.small)),
  };
}
