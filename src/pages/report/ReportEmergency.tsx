import { makeCall } from '@/device/makeCall';
import { Text, View } from '@tarojs/components';
import { emergencyNumbers, reportText as text } from '@/text/cases/report';
import { LinkButton } from '@/ui/actions/Button';
import { Icon } from '@/ui/status/icons/Icon';
import { Sheet } from '@/ui/layout/Sheet';

type Props = { onAcknowledge: () => void };

/** Shows emergency numbers when a report mentions a danger. It can be sent all the same. */
export const ReportEmergency = ({ onAcknowledge }: Props) => (
  <View className="report__danger">
    <View aria-role="alert" aria-label={`${text.emergencyTitle}${text.emergencyWords}`}>
      <View className="report__danger-title">
        <Icon name="alert" />
        <Text>{text.emergencyTitle}</Text>
      </View>
      <Text>{text.emergencyWords}</Text>
    </View>
    <Numbers />
    <LinkButton onClick={onAcknowledge}>{text.safeNow}</LinkButton>
  </View>
);

type SheetProps = { open: boolean; onSafe: () => void; onClose: () => void };

/** Asks once more before sending, unless the person has confirmed that it is safe. */
export const EmergencySheet = ({ open, onSafe, onClose }: SheetProps) => (
  <Sheet open={open} title={text.emergencyTitle} onClose={onClose}>
    <Text>{text.emergencyWords}</Text>
    <Numbers />
    <LinkButton onClick={onSafe}>{text.safeAndSend}</LinkButton>
  </Sheet>
);

const Numbers = () => (
  <View className="report__numbers">
    {emergencyNumbers.map(({ number, name }) => (
      <View
        key={number}
        className="report__number"
        hoverClass="report__number_pressed"
        aria-role="button"
        aria-label={text.emergencyCall(name, number)}
        onClick={() => dial(number)}
      >
        <Text className="report__digits">{number}</Text>
        <Text>{name}</Text>
      </View>
    ))}
  </View>
);

/** A cancelled call, or a device that cannot call, is no error. */
const dial = (phoneNumber: string) => void makeCall(phoneNumber);
