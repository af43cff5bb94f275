import { Input } from '@tarojs/components';
import { Field, type FieldProps } from './Field';
import './TextInput.scss';
import { useTypedText } from './useTypedText';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'digit';
  maxLength: number;
};

/** One line of text. */
export function TextInput({ value, onChange, placeholder = '', type = 'text', maxLength, ...field }: Props) {
  const { key, onInput } = useTypedText(value, onChange);
  return (
    <Field {...field}>
      <Input
        key={key}
        className="text-input"
        type={type}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="text-input__placeholder"
        cursorSpacing={24}
        aria-label={field.label}
        onInput={onInput}
      />
    </Field>
  );
}
