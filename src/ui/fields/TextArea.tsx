import { Text, Textarea, View } from '@tarojs/components';
import { fieldText as text } from '@/text/fields';
import { Field, type FieldProps } from './Field';
import './TextInput.scss';
import { useTypedText } from './useTypedText';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength: number;
  /** Inside a part that does not scroll with the page, such as a sheet. */ fixed?: boolean;
};

/** Several lines of text, with the number of characters. */
export function TextArea({ value, onChange, placeholder = '', maxLength, fixed = false, ...field }: Props) {
  const { key, onInput } = useTypedText(value, onChange);
  return (
    <Field {...field}>
      <View className="text-area__box">
        <Textarea
          key={key}
          className="text-area__input"
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="text-input__placeholder"
          autoHeight
          fixed={fixed}
          showConfirmBar={false}
          disableDefaultPadding
          cursorSpacing={24}
          aria-label={field.label}
          onInput={onInput}
        />
        <Text className="text-area__count">{text.characters(value.length, maxLength)}</Text>
      </View>
    </Field>
  );
}
