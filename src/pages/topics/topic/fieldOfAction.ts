import type { Moment } from '@domain/time';
import type { ActionDraft, FormField } from './actionDraft';
import type { OpenForm } from './useTopicActions';

/** What one field of an action's form needs. */
export type FieldOfAction = {
  field: FormField;
  optional: boolean;
  form: OpenForm;
  now: Moment;
  draft: ActionDraft;
  error: string | undefined;
  onChange: (change: (before: ActionDraft) => ActionDraft) => void;
};
