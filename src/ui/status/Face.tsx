import { View } from '@tarojs/components';
import './Face.scss';

/** A person or a unit by the first character of the name, which stands beside it; screen readers skip it. */
export const Face = ({ name }: { name: string }) => (
  <View className="face" aria-hidden>
    {name.slice(0, 1)}
  </View>
);
