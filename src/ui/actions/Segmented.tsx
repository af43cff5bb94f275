import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import './Segmented.scss';

type Segment<T extends string> = { value: T; label: string };
type Props<T extends string> = {
  label: string;
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
};

/** A switch between a few views of a list. */
export const Segmented = <T extends string>({ label, segments, value, onChange }: Props<T>) => (
  <View className="segmented" aria-role="radiogroup" aria-label={label}>
    {segments.map((segment) => (
      <View
        key={segment.value}
        className={clsx('segmented__item', segment.value === value && 'segmented__item_chosen')}
        hoverClass="segmented__item_pressed"
        aria-role="radio"
        aria-label={segment.label}
        aria-checked={segment.value === value}
        onClick={() => onChange(segment.value)}
      >
        <Text>{segment.label}</Text>
      </View>
    ))}
  </View>
);
