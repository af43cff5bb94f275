import Taro from '@tarojs/taro';
import { permissionDeniedText } from '@/text/errors/permission-denied';
import { permissionDenied } from '../errors/permissionDenied';

/** A point in GCJ-02, the coordinates of WeChat's map. */
export type MapPoint = { latitude: number; longitude: number; name: string; address: string };
/** A region for the drawn map: a name and rings of [longitude, latitude]. */
export type MapArea = {
  id: string;
  name: string;
  area: { coordinates: readonly (readonly (readonly [number, number])[])[] };
};

/**
 * Opens WeChat's map; the regions are for the preview, which has none. Resolves with undefined when nothing is chosen.
 */
export async function chooseLocation(_areas: readonly MapArea[]): Promise<MapPoint | undefined> {
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
