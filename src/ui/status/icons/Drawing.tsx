import { View } from '@tarojs/components';
import './Drawing.scss';

/** A house, a tree and the sun. */
export const Drawing = () => <View className="drawing" aria-hidden />;
