import { removeDraft, saveDraft, loadDraft } from './drafts';
import { newId } from './newId';

const DRAFT_NAME = 'booking';

/**
 * Returns the id of a request, the same for the same input until the cloud has answered, even after the app was closed.
 * A lost answer therefore never makes a second booking; another input has another id.
 */
export function requestIdFor(input: object): string {
  const content = JSON.stringify(input);
  const stored = loadDraft(DRAFT_NAME, { content: '' });
  const draft = stored.value.content === content ? stored : { draftId: newId(), value: { content } };
  saveDraft(DRAFT_NAME, draft);
  return draft.draftId;
}

/** Call it when the cloud has answered: the next tap is a new request. */
export const clearRequestId = (): void => removeDraft(DRAFT_NAME);
