import { removeDraft, saveDraft, loadDraft } from './drafts';
import { newId } from './newId';

const DRAFT_NAME = 'booking';

/**
 * The id under which a wish is sent: the same until the cloud has answered it, however often it is tapped and even
 * after the app was
 * closed, so that a lost answer never makes a second booking. Another wish has another id.
 */
export function requestIdFor(input: object): string {
  const content = JSON.stringify(input);
  const stored = loadDraft(DRAFT_NAME, { content: '' });
  const draft = stored.value.content === content ? stored : { draftId: newId(), value: { content } };
  saveDraft(DRAFT_NAME, draft);
  return draft.draftId;
}

/** The cloud has said yes or no: the next tap is a new wish. */
export const clearRequestId = (): void => removeDraft(DRAFT_NAME);
