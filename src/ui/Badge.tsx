import { Text } from '@tarojs/components';
import './Badge.scss';

const MOST = 99;

/** How many wait; beyond two digits it is only "many". */
export const Badge = ({ count }: { count: number }) => (
  <Text className="badge">{count > MOST ? `${MOST}+` : String(count)}</Text>
);
