import type { Moment } from '@domain/time';
import type { TopicActionDraft, FormField } from './actionDraft';
import type { OpenForm } from '../useTopicActions';

/** What one field of an action's form needs. */
export type FieldOfAction = {
  field: FormField;
  optional: boolean;
  form: OpenForm;
  now: Moment;
  draft: TopicActionDraft;
  error: string | undefined;
  onChange: (change: (before: TopicActionDraft) => TopicActionDraft) => void;
};
