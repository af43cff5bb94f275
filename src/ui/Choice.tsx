import { Text, View } from '@tarojs/components';
import './Choice.scss';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import { Icon } from './Icon';

export type Option<T extends string> = { value: T; label: string; hint?: string };

type Props<T extends string> = FieldProps & {
  options: readonly Option<T>[] | Readonly<Record<T, string>>;
  value?: T;
  onChange: (value: T) => void;
  layout?: 'cards' | 'pills';
};

/** One of several; nothing is chosen until the person chooses. */
export function Choice<T extends string>({ options, value, onChange, layout = 'cards', ...field }: Props<T>) {
  return (
    <Field {...field}>
      <View className={classes('choice', `choice_${layout}`)} aria-role="radiogroup" aria-label={field.label}>
        {optionsOf(options).map((option) => {
          const chosen = option.value === value;
          return (
            <View
              key={option.value}
              className={classes('choice__option', chosen && 'choice__option_chosen')}
              hoverClass="choice__option_pressed"
              aria-role="radio"
              aria-label={option.label}
              aria-checked={chosen}
              onClick={() => onChange(option.value)}
            >
              <View className="choice__mark">{chosen && <Icon name="check" small />}</View>
              <View className="choice__words">
                <Text>{option.label}</Text>
                {option.hint && <Text className="choice__hint">{option.hint}</Text>}
              </View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}

/** Names from the vocabulary are options too, in their order. */
export const optionsOf = <T extends string>(options: readonly Option<T>[] | Readonly<Record<T, string>>): readonly Option<T>[] =>
  isList(options) ? options : (Object.entries(options) as [T, string][]).map(([value, label]) => ({ value, label }));

const isList = <T extends string>(options: readonly Option<T>[] | Readonly<Record<T, string>>): options is readonly Option<T>[] =>
  Array.isArray(options);
