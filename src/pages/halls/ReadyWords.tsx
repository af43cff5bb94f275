import { Choice } from '@/ui/Choice';
import { TextInput } from '@/ui/TextInput';

type Props = {
  label: string;
  own: string;
  hint?: string;
  ready: readonly string[];
  value: string;
  most: number;
  error?: string;
  onChange: (words: string) => void;
};

/** A few words that are mostly the same: one to tap, or one's own. */
export const ReadyWords = ({ label, own, hint, ready, value, most, error, onChange }: Props) => (
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
    <TextInput label={own} optional most={most} value={ready.includes(value) ? '' : value} onChange={onChange} />
  </>
);
