import { View } from '@tarojs/components';
import type { MapPosition } from '@domain/places/view';

/** Preview: a drawing stands for the map. */
export const MapView = (_: MapPosition) => <View className="place-map__view place-map__view_drawn" />;
