import { Text } from '@tarojs/components';
import './Badge.scss';

const MAX_COUNT = 99;

/** A count; above 99 it shows 99+. */
export const Badge = ({ count }: { count: number }) => (
  <Text className="badge">{count > MAX_COUNT ? `${MAX_COUNT}+` : String(count)}</Text>
);
