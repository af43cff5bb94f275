import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { Icon } from '@/ui/status/icons/Icon';
import './Choice.scss';

export type Option<T extends string> = { value: T; label: string; hint?: string };

type Props = { option: Option<string>; role: 'radio' | 'checkbox'; chosen: boolean; onTap: () => void };

/** One option of `Choice` or `Choices`. */
export const OptionTile = ({ option: { label, hint }, role, chosen, onTap }: Props) => (
  <View
    className={clsx('choice__option', chosen && 'choice__option_chosen')}
    hoverClass="choice__option_pressed"
    aria-role={role}
    aria-label={label}
    aria-checked={chosen}
    onClick={onTap}
  >
    <View className="choice__mark">{chosen && <Icon name="check" small />}</View>
    <View className="choice__words">
      <Text>{label}</Text>
      {hint && <Text className="choice__hint">{hint}</Text>}
    </View>
  </View>
);

/** A record of names from the vocabulary serves as options, in its order. */
export type Options<T extends string> = readonly Option<T>[] | Readonly<Record<T, string>>;

export const optionsOf = <T extends string>(options: Options<T>): readonly Option<T>[] =>
  isList(options) ? options : (Object.entries(options) as [T, string][]).map(([value, label]) => ({ value, label }));

const isList = <T extends string>(options: Options<T>): options is readonly Option<T>[] => Array.isArray(options);
