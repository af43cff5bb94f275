import { removeDraft, saveDraft, loadDraft } from '@/cloud/drafts';
import { newId } from '@/cloud/newId';

const NAME = 'booking';

/**
 * The id under which a wish is sent: the same until the cloud has answered it, however often it is tapped and even
 * after the app was
 * closed, so that a lost answer never makes a second booking. Another wish has another id.
 */
export function requestIdFor(wish: object): string {
  const said = JSON.stringify(wish);
  const kept = loadDraft(NAME, { said: '' });
  const draft = kept.value.said === said ? kept : { draftId: newId(), value: { said } };
  saveDraft(NAME, draft);
  return draft.draftId;
}

/** The cloud has said yes or no: the next tap is a new wish. */
export const wishAnswered = (): void => removeDraft(NAME);
