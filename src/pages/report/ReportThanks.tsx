import { Text, View } from '@tarojs/components';
import type { ReceiptView } from '@domain/cases/view';
import { formatMoment } from '@domain/vocabulary/time';
import { replaceWith, routes } from '@/routes';
import { Page } from '@/screen/page/Page';
import { useNow } from '@/screen/useNow';
import { commonText } from '@/text/common';
import { aboutStaffText } from '@/text/cases/about-staff';
import { reportText as text } from '@/text/cases/report';
import { PrimaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Avatar } from '@/ui/status/Avatar';
import { NamedSteps } from '@/ui/status/NamedSteps';

type Props = { receipt: ReceiptView; aboutStaff: boolean };

/** The report arrived: who has it now, until when they answer, its number, and a button to open it. */
export function ReportThanks({ receipt: { id, number, unitName, clock }, aboutStaff }: Props) {
  const now = useNow();
  const until = clock && `${clock.provisional ? commonText.about : ''}${formatMoment(clock.dueAt, now)}`;
  return (
    <Page footer={<PrimaryButton onClick={() => replaceWith(routes.case(id))}>{text.seeCase}</PrimaryButton>}>
      <EmptyState title={text.thanks} words={aboutStaff ? aboutStaffText.thanks(number) : text.thanksNumber(number)} />
      <Card>
        <NamedSteps at={0} />
        <View className="report__holder">
          <Avatar name={unitName} />
          <View className="report__holder-words">
            <Text className="report__similar-name">{text.thanksWho(unitName)}</Text>
            {until && <Text className="report__soft">{text.thanksUntil(until)}</Text>}
          </View>
        </View>
      </Card>
    </Page>
  );
}
