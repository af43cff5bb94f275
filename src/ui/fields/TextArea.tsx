import { Text, Textarea, View } from '@tarojs/components';
import { fieldText as text } from '@/text/fields';
import { Field, type FieldProps } from './Field';
import './TextInput.scss';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength: number;
  /** Inside a part that does not scroll with the page, such as a sheet. */ fixed?: boolean;
};

/** Several lines of text, with the number of characters. */
export const TextArea = ({ value, onChange, placeholder = '', maxLength, fixed = false, ...field }: Props) => (
  <Field {...field}>
    <View className="text-area__box">
      <Textarea
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
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className="text-area__count">{text.characters(value.length, maxLength)}</Text>
    </View>
  </Field>
);
