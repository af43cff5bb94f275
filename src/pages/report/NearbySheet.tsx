import { Text, View } from '@tarojs/components';
import { OPEN_STATES } from '@domain/cases/case';
import type { Moment } from '@domain/time';
import { caseTone } from '@domain/vocabulary/cards/case-tones';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { formatMoment } from '@domain/vocabulary/time';
import { reportText as text } from '@/text/cases/report';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { Sheet } from '@/ui/layout/Sheet';
import { StatusTag } from '@/ui/status/StatusTag';
import type { SimilarCases } from './useNearby';

type SimilarCase = SimilarCases[number];
type Props = {
  open: boolean;
  cases: SimilarCases;
  now: Moment;
  busy: boolean;
  onSupport: (id: string) => void;
  onSee: (id: string) => void;
  onDifferent: () => void;
  onClose: () => void;
};

/**
 * Cases that may be the same, shown before a report is sent: the person's own, to go on with, and those of neighbours,
 * to support.
 */
export function NearbySheet({ open, cases, now, busy, onSupport, onSee, onDifferent, onClose }: Props) {
  const lines = cases.map((similar) => [nameOf(similar), formatFacts(similar, now)].join());
  return (
    <Sheet open={open} title={text.nearbyTitle} onClose={onClose}>
      <Text>{text.nearbyWords}</Text>
      {cases.map((similar, index) => (
        <Card key={similar.id}>
          <View className="report__similar">
            <Text className="report__similar-name">{nameOf(similar)}</Text>
            <StatusTag tone={caseTone[similar.state]}>{caseStateName[similar.state]}</StatusTag>
          </View>
          <Text className="report__soft">
            {[
              formatFacts(similar, now),
              // two lines that read alike are told apart
              lines.indexOf(lines[index]!) !== lines.lastIndexOf(lines[index]!) && text.nearbyNumber(similar.number),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <SimilarAction case={similar} busy={busy} onSupport={onSupport} onSee={onSee} />
        </Card>
      ))}
      <SecondaryButton busy={busy} onClick={onDifferent}>
        {text.different}
      </SecondaryButton>
    </Sheet>
  );
}

type ActionProps = Pick<Props, 'busy' | 'onSupport' | 'onSee'> & { case: SimilarCase };

/** Nobody works on a closed case: the same problem needs a new report, or another round of one's own. */
function SimilarAction({ case: similar, busy, onSupport, onSee }: ActionProps) {
  const isOpen = OPEN_STATES.includes(similar.state);
  const label = (button: string) => [button, nameOf(similar), similar.placeName].join('，');
  if (similar.mine)
    return (
      <>
        <Text>{isOpen ? text.nearbyMine : text.nearbyMineClosed}</Text>
        <PrimaryButton label={label(text.seeMine)} onClick={() => onSee(similar.id)}>
          {text.seeMine}
        </PrimaryButton>
      </>
    );
  if (!isOpen) return <Text>{text.nearbyClosed}</Text>;
  return (
    <PrimaryButton busy={busy} label={label(text.me)} onClick={() => onSupport(similar.id)}>
      {text.me}
    </PrimaryButton>
  );
}

const nameOf = ({ title, category }: SimilarCase): string => title || categoryName[category];

const formatFacts = ({ title, category, placeName, metres, receivedAt, supporterCount }: SimilarCase, now: Moment) =>
  [
    title && categoryName[category],
    placeName,
    metres ? text.nearbyMetres(metres) : '',
    text.nearbyTold(formatMoment(receivedAt, now)),
    supporterCount > 0 && text.nearbyToo(supporterCount),
  ]
    .filter(Boolean)
    .join(' · ');
