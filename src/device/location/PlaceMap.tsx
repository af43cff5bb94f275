import { Text, View } from '@tarojs/components';
import { mapText as text } from '@/text/places';
import { Icon } from '@/ui/status/icons/Icon';
import { MapView } from './MapView';
import { openLocation, type MapPlace } from './openLocation';
import './PlaceMap.scss';

/** A small map with a pin in its middle; a tap opens the place on WeChat's map. */
export const PlaceMap = (place: MapPlace) => (
  <View className="place-map">
    <MapView {...place.position} />
    <View className="place-map__pin">
      <Icon name="place" />
    </View>
    {/* lies over the map, so that a finger moves the page and not the map away from its pin */}
    <View
      className="place-map__open"
      hoverClass="place-map__open_pressed"
      aria-role="button"
      aria-label={text.openNamed(place.name)}
      onClick={() => void openLocation(place)}
    >
      <Text className="place-map__words">{text.open}</Text>
    </View>
  </View>
);
