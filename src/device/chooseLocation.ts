import Taro from '@tarojs/taro';
import { permissionDeniedText } from '@/text/permission-denied';
import { permissionDenied } from './permissionDenied';

/** GCJ-02, as WeChat's map gives it. */
export type Point = { latitude: number; longitude: number; name: string; address: string };
/** A region that a drawn map can show: a name and a ring of [longitude, latitude]. */
export type MapArea = {
  id: string;
  name: string;
  area: { coordinates: readonly (readonly (readonly [number, number])[])[] };
};

/** WeChat's own map. The regions are only for the browser preview, which has none. Nothing chosen is undefined. */
export async function chooseLocation(_areas: readonly MapArea[]): Promise<Point | undefined> {
  return Taro.chooseLocation({}).then(
    ({ latitude, longitude, name, address }) => ({
      latitude: Number(latitude),
      longitude: Number(longitude),
      name,
      address,
    }),
    (failure) => permissionDenied(failure, permissionDeniedText.place).then(() => undefined),
  );
}
