import { View } from '@tarojs/components';
import { commonText as text } from '@/text/common';
import './Skeleton.scss';

/** A placeholder in the shape of the content, so that the page does not jump. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <View className="skeleton" aria-role="status" aria-label={text.loading}>
    {Array.from({ length: cards }, (_, number) => (
      <View key={number} className="skeleton__card" aria-hidden>
        <View className="skeleton__line skeleton__line_short" />
        <View className="skeleton__line" />
        <View className="skeleton__line skeleton__line_long" />
      </View>
    ))}
  </View>
);
