import Taro from '@tarojs/taro';
import { previewText } from '@/text/preview';
import type { MapPlace } from './openLocation';

export type { MapPlace } from './openLocation';

/** Preview: there is no map to open, so the place is named. */
export const openLocation = async ({ position: { latitude, longitude }, name }: MapPlace): Promise<void> =>
  void (await Taro.showModal({ title: name, content: previewText.noMap(latitude, longitude), showCancel: false }));
