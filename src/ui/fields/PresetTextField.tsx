import { useState } from 'react';
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
export function PresetTextField({ label, customLabel, hint, presets, value, maxLength, error, onChange }: Props) {
  // own words may read like a preset, or become one on the way to longer words
  const [own, setOwn] = useState('');
  const choose = (words: string) => {
    setOwn('');
    onChange(words);
  };
  const write = (words: string) => {
    setOwn(words);
    onChange(words);
  };
  return (
    <>
      <Choice
        label={label}
        hint={hint}
        layout="pills"
        options={presets.map((words) => ({ value: words, label: words }))}
        value={value}
        error={error}
        onChange={choose}
      />
      <TextInput
        label={customLabel}
        optional
        maxLength={maxLength}
        value={own === value || !presets.includes(value) ? value : ''}
        onChange={write}
      />
    </>
  );
}
