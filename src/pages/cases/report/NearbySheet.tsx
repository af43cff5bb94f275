import { Text, View } from '@tarojs/components';
import type { Moment } from '@domain/time';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { formatDay } from '@domain/vocabulary/time';
import { reportText as text } from '@/text/cases/report';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { Sheet } from '@/ui/layout/Sheet';
import { StatusTag } from '@/ui/status/StatusTag';
import type { SimilarCases } from './useNearby';

type Props = {
  open: boolean;
  cases: SimilarCases;
  now: Moment;
  busy: boolean;
  onSupport: (id: string) => void;
  onDifferent: () => void;
  onClose: () => void;
};

/** Cases of neighbours that may be the same, shown before a report is sent, so that one can be supported instead. */
export const NearbySheet = ({ open, cases, now, busy, onSupport, onDifferent, onClose }: Props) => (
  <Sheet open={open} title={text.nearbyTitle} onClose={onClose}>
    <Text>{text.nearbyWords}</Text>
    {openFirst(cases).map(({ id, category, placeName, state, receivedAt, supporterCount }) => (
      <Card key={id}>
        <View className="report__similar">
          <Text className="report__similar-name">{categoryName[category]}</Text>
          <StatusTag tone={state === 'closed' ? 'done' : 'active'}>{caseStateName[state]}</StatusTag>
        </View>
        <Text className="report__soft">
          {[
            placeName,
            text.nearbyTold(formatDay(receivedAt, now)),
            supporterCount > 0 && text.nearbyToo(supporterCount),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {/* nobody works on a closed case; the same problem needs a new report */}
        {state === 'closed' ? (
          <Text>{text.nearbyClosed}</Text>
        ) : (
          <SecondaryButton
            busy={busy}
            label={`${text.me}，${text.nearbyOne(category, placeName, state)}`}
            onClick={() => onSupport(id)}
          >
            {text.me}
          </SecondaryButton>
        )}
      </Card>
    ))}
    <PrimaryButton busy={busy} onClick={onDifferent}>
      {text.different}
    </PrimaryButton>
  </Sheet>
);

const openFirst = (cases: SimilarCases): SimilarCases => [
  ...cases.filter(({ state }) => state !== 'closed'),
  ...cases.filter(({ state }) => state === 'closed'),
];
