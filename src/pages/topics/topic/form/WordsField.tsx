import * as limits from '@domain/topics/input-limits';
import { topicFieldText as text } from '@/text/topics/topic-actions';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';
import type { FormField, WordField } from './actionDraft';
import type { FieldOfAction } from './fieldOfAction';

type Look = { label: string; hint?: string; placeholder?: string; maxLength: number; kind: 'lines' | 'line' | 'digit' };

const LOOKS: Record<WordField, Look> = {
  note: { label: text.note, hint: text.noteHint, maxLength: limits.MAX_WORDS_LENGTH, kind: 'lines' },
  minutes: { label: text.minutes, maxLength: limits.MAX_PLAN_LENGTH, kind: 'lines' },
  present: { label: text.present, maxLength: 4, kind: 'digit' },
  text: { label: text.text.answer, maxLength: limits.MAX_WORDS_LENGTH, kind: 'lines' },
  correction: { label: text.correction, maxLength: limits.MAX_PLAN_LENGTH, kind: 'lines' },
  owner: { label: text.owner, placeholder: text.ownerPlaceholder, maxLength: limits.MAX_PAYER_LENGTH, kind: 'line' },
  place: { label: text.place, placeholder: text.placePlaceholder, maxLength: limits.MAX_AFFECTED_LENGTH, kind: 'line' },
  plan: { label: text.planText, maxLength: limits.MAX_PLAN_LENGTH, kind: 'lines' },
  cost: { label: text.cost, maxLength: 9, kind: 'digit' },
  payer: { label: text.payer, maxLength: limits.MAX_PAYER_LENGTH, kind: 'line' },
  worseOff: { label: text.worseOff, hint: text.worseOffHint, maxLength: limits.MAX_WORDS_LENGTH, kind: 'lines' },
  name: {
    ...{ label: text.measureName, placeholder: text.measureNamePlaceholder },
    ...{ maxLength: limits.MAX_MEASURE_LENGTH, kind: 'line' },
  },
  unit: {
    ...{ label: text.measureUnit, placeholder: text.measureUnitPlaceholder },
    ...{ maxLength: limits.MAX_UNIT_LENGTH, kind: 'line' },
  },
  baseline: { label: text.baseline, maxLength: 10, kind: 'digit' },
  target: { label: text.target, maxLength: 10, kind: 'digit' },
  value: { label: text.value, maxLength: 10, kind: 'digit' },
};

/** Whether a field takes words or digits. */
export const isWordField = (field: FormField): boolean => field in LOOKS;

/** What `text` is called in the form of an action, and how long an option may be. */
function lookOf(field: WordField, action: FieldOfAction['form']['action']): Look {
  const look = LOOKS[field];
  if (field === 'text' && action in text.text) return { ...look, label: text.text[action as keyof typeof text.text] };
  return field === 'plan' && action === 'addOption'
    ? { ...look, label: text.optionText, maxLength: limits.MAX_WORDS_LENGTH }
    : look;
}

/** A field of words or digits. */
export function WordsField({ field, optional, form, draft, error, onChange }: FieldOfAction & { field: WordField }) {
  const { kind, ...look } = lookOf(field, form.action);
  const shared = {
    ...look,
    ...{ optional, error, value: draft.words[field] ?? '' },
    onChange: (value: string) => onChange((before) => ({ ...before, words: { ...before.words, [field]: value } })),
  };
  return kind === 'lines' ? (
    <TextArea fixed {...shared} />
  ) : (
    <TextInput {...shared} type={kind === 'digit' ? 'digit' : 'text'} />
  );
}
