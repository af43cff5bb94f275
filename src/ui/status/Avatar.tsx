import { View } from '@tarojs/components';
import './Avatar.scss';

/** A person or a unit by the first character of the name, which stands beside it; screen readers skip it. */
export const Avatar = ({ name }: { name: string }) => (
  <View className="avatar" aria-hidden>
    {name.slice(0, 1)}
  </View>
);
