import { Choice } from './choice/Choice';
import { TextInput } from './TextInput';

type Props = {
  label: string;
  customLabel: string;
  hint?: string;
  presets: readonly string[];
  value: string;
  maxLength: number;
  error?: string;
  onChange: (words: string) => void;
};

/** A short text: a preset to tap, or the person's own words. */
export const PresetTextField = ({ label, customLabel, hint, presets, value, maxLength, error, onChange }: Props) => (
  <>
    <Choice
      label={label}
      hint={hint}
      layout="pills"
      options={presets.map((words) => ({ value: words, label: words }))}
      value={value}
      error={error}
      onChange={onChange}
    />
    <TextInput
      label={customLabel}
      optional
      maxLength={maxLength}
      value={presets.includes(value) ? '' : value}
      onChange={onChange}
    />
  </>
);
