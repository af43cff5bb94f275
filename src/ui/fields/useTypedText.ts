import { useState } from 'react';

/**
 * A field keeps the text that a person types, and nothing sends it back to the field, where it would arrive late and
 * overwrite the next letters. A value from elsewhere (a draft, a preset, a cleared form) gets a new `key`, which makes
 * a new field with this text.
 */
export function useTypedText(value: string, onChange: (value: string) => void) {
  const [field, setField] = useState({ key: 0, text: value });
  if (field.text !== value) setField({ key: field.key + 1, text: value });
  return {
    key: field.key,
    onInput({ detail }: { detail: { value: string } }) {
      setField({ ...field, text: detail.value });
      onChange(detail.value);
    },
  };
}
