import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import './Choice.scss';
import { Field, type FieldProps } from '../Field';
import { optionsOf, OptionTile, type Options } from './OptionTile';

type Props<T extends string> = FieldProps & {
  options: Options<T>;
  value?: T;
  onChange: (value: T) => void;
  layout?: 'cards' | 'pills';
};

/** One of several options; none is preselected. */
export const Choice = <T extends string>({ options, value, onChange, layout = 'cards', ...field }: Props<T>) => (
  <Field {...field}>
    <View className={clsx('choice', `choice_${layout}`)} aria-role="radiogroup" aria-label={field.label}>
      {optionsOf(options).map((option) => (
        <OptionTile
          key={option.value}
          option={option}
          role="radio"
          chosen={option.value === value}
          onTap={() => onChange(option.value)}
        />
      ))}
    </View>
  </Field>
);
