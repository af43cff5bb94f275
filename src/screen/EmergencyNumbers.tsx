import { Text, View } from '@tarojs/components';
import { makeCall } from '@/device/makeCall';
import { emergencyCall, emergencyNumbers } from '@/text/emergency';
import './EmergencyNumbers.scss';

/** The national emergency numbers; a tap dials. */
export const EmergencyNumbers = () => (
  <View className="emergency">
    {emergencyNumbers.map(({ number, name }) => (
      <View
        key={number}
        className="emergency__number"
        hoverClass="emergency__number_pressed"
        aria-role="button"
        aria-label={emergencyCall(name, number)}
        onClick={() => void makeCall(number)}
      >
        <Text className="emergency__digits">{number}</Text>
        <Text>{name}</Text>
      </View>
    ))}
  </View>
);
