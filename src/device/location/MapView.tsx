import { Map } from '@tarojs/components';
import type { MapPosition } from '@domain/places/view';

/** WeChat's map around a position. */
export const MapView = ({ longitude, latitude }: MapPosition) => (
  // @ts-expect-error Taro's types ask for a handler of errors; WeChat does not
  <Map className="place-map__view" longitude={longitude} latitude={latitude} scale={16} />
);
