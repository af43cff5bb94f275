import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import './Choice.scss';
import { Field, type FieldProps } from '../Field';
import { optionsOf, OptionTile, type Options } from './OptionTile';

type Props<T extends string> = FieldProps & {
  options: Options<T>;
  value: readonly T[];
  onChange: (value: T[]) => void;
  layout?: 'cards' | 'pills';
};

/** Any number of several options; none is preselected, another tap removes one. */
export function Choices<T extends string>({ options, value, onChange, layout = 'pills', ...field }: Props<T>) {
  const all = optionsOf(options);
  const toggle = (toggled: T) =>
    onChange(all.map((option) => option.value).filter((other) => value.includes(other) !== (other === toggled)));
  return (
    <Field {...field}>
      <View className={clsx('choice', `choice_${layout}`)}>
        {all.map((option) => (
          <OptionTile
            key={option.value}
            option={option}
            role="checkbox"
            chosen={value.includes(option.value)}
            onTap={() => toggle(option.value)}
          />
        ))}
      </View>
    </Field>
  );
}
