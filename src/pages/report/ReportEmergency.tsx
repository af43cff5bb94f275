import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { EmergencyNumbers } from '@/screen/EmergencyNumbers';
import { scrollToFirst } from '@/screen/errors/formFeedback';
import { reportText as text } from '@/text/cases/report';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { Icon } from '@/ui/status/icons/Icon';
import { Sheet } from '@/ui/layout/Sheet';

type Props = { comesIntoView?: boolean; onAcknowledge: () => void };

/** Shows emergency numbers when a report mentions a danger. It can be sent all the same. */
export function ReportEmergency({ comesIntoView = false, onAcknowledge }: Props) {
  useEffect(() => {
    if (comesIntoView) scrollToFirst('.report__danger');
  }, [comesIntoView]);
  return (
    <View className="report__danger">
      <View aria-role="alert" aria-label={`${text.emergencyTitle}${text.emergencyWords}`}>
        <View className="report__danger-title">
          <Icon name="alert" />
          <Text>{text.emergencyTitle}</Text>
        </View>
        <Text>{text.emergencyWords}</Text>
      </View>
      <EmergencyNumbers />
      <LinkButton onClick={onAcknowledge}>{text.safeNow}</LinkButton>
    </View>
  );
}

type SheetProps = { open: boolean; onAnswer: (isDangerous: boolean) => void; onClose: () => void };

/** Asks once more before sending, unless the person has confirmed that it is safe. */
export const EmergencySheet = ({ open, onAnswer, onClose }: SheetProps) => (
  <Sheet open={open} title={text.emergencyTitle} onClose={onClose}>
    <Text>{text.emergencyWords}</Text>
    <EmergencyNumbers />
    <PrimaryButton onClick={() => onAnswer(true)}>{text.dangerAndSend}</PrimaryButton>
    <LinkButton onClick={() => onAnswer(false)}>{text.safeAndSend}</LinkButton>
  </Sheet>
);
