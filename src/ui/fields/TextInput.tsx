import { Input } from '@tarojs/components';
import { Field, type FieldProps } from './Field';
import './TextInput.scss';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'digit';
  maxLength: number;
};

/** One line of text. */
export const TextInput = ({ value, onChange, placeholder = '', type = 'text', maxLength, ...field }: Props) => (
  <Field {...field}>
    <Input
      className="text-input"
      type={type}
      value={value}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="text-input__placeholder"
      cursorSpacing={24}
      aria-label={field.label}
      onInput={(event) => onChange(event.detail.value)}
    />
  </Field>
);
