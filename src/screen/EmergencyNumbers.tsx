import { View } from '@tarojs/components';
import { makeCall } from '@/device/makeCall';
import { emergencyCall, emergencyNumbers } from '@/text/emergency';
import { SecondaryButton } from '@/ui/actions/Button';
import './EmergencyNumbers.scss';

/** The national emergency numbers; a tap dials. */
export const EmergencyNumbers = () => (
  <View className="emergency">
    {emergencyNumbers.map(({ number, name }) => (
      <SecondaryButton key={number} danger label={emergencyCall(name, number)} onClick={() => void makeCall(number)}>
        {`${number} ${name}`}
      </SecondaryButton>
    ))}
  </View>
);
