import Taro from '@tarojs/taro';
import type { MapPosition } from '@domain/places/view';
import { permissionDeniedText } from '@/text/errors/permission-denied';
import { permissionDenied } from '../errors/permissionDenied';

/** A place on the map: where it is, what it is called, and its address where it has one. */
export type MapPlace = { position: MapPosition; name: string; address?: string };

/** Opens WeChat's map at a place, from which the way there can be found. */
export const openLocation = ({ position, name, address = '' }: MapPlace): Promise<void> =>
  Taro.openLocation({ ...position, name, address }).then(
    () => undefined,
    (failure) => permissionDenied(failure, permissionDeniedText.map),
  );
