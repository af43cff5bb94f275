import { Choice } from '@/ui/Choice';
import { TextInput } from '@/ui/TextInput';

type Props = {
  label: string;
  own: string;
  hint?: string;
  ready: readonly string[];
  value: string;
  maxLength: number;
  error?: string;
  onChange: (words: string) => void;
};

/** A few words that are mostly the same: one to tap, or one's own. */
export const ReadyWords = ({ label, own, hint, ready, value, maxLength, error, onChange }: Props) => (
  <>
    <Choice
      label={label}
      hint={hint}
      layout="pills"
      options={ready.map((words) => ({ value: words, label: words }))}
      value={value}
      error={error}
      onChange={onChange}
    />
    <TextInput label={own} optional maxLength={maxLength} value={ready.includes(value) ? '' : value} onChange={onChange} />
  </>
);
