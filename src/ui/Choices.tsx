import { Text, View } from '@tarojs/components';
import './Choice.scss';
import { optionsOf, type Option } from './Choice';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import { Icon } from './Icon';

type Props<T extends string> = FieldProps & {
  options: readonly Option<T>[] | Readonly<Record<T, string>>;
  value: readonly T[];
  onChange: (value: T[]) => void;
  layout?: 'cards' | 'pills';
};

/** Any number of several, none to begin with; another tap takes one back. */
export function Choices<T extends string>({ options, value, onChange, layout = 'pills', ...field }: Props<T>) {
  const all = optionsOf(options);
  const toggle = (one: T) => onChange(all.map((option) => option.value).filter((other) => value.includes(other) !== (other === one)));
  return (
    <Field {...field}>
      <View className={classes('choice', `choice_${layout}`)}>
        {all.map((option) => {
          const chosen = value.includes(option.value);
          return (
            <View
              key={option.value}
              className={classes('choice__option', chosen && 'choice__option_chosen')}
              hoverClass="choice__option_pressed"
              aria-role="checkbox"
              aria-label={option.label}
              aria-checked={chosen}
              onClick={() => toggle(option.value)}
            >
              <View className="choice__mark">{chosen && <Icon name="check" small />}</View>
              <View className="choice__words">
                <Text>{option.label}</Text>
              </View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}
