import { Text } from '@tarojs/components';
import './Badge.scss';

const MAX_COUNT = 99;

/** How many wait; beyond two digits it is only "many". */
export const Badge = ({ count }: { count: number }) => (
  <Text className="badge">{count > MAX_COUNT ? `${MAX_COUNT}+` : String(count)}</Text>
);
