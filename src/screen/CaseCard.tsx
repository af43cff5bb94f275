import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { CaseCard as CaseCardView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { commonText } from '@/text/common';
import { formatTimeLeft, formatOverdue } from '@/text/time';
import { Card } from '@/ui/layout/Card';
import { Icon } from '@/ui/status/icons/Icon';
import { StepBar } from '@/ui/status/StepBar';
import { StatusTag } from '@/ui/status/StatusTag';
import './CaseCard.scss';

type Props = { case: CaseCardView; now: Moment; onClick: () => void };

/** A case in a list: its state, holder and deadline, and whether it waits for this person. */
export function CaseCard({ case: card, now, onClick }: Props) {
  const { words } = card;
  const { marks } = words;
  const clock = card.clock && words.deadline && clockLine(words.deadline, card.clock, now);
  const where = [card.placeName, words.holder].filter(Boolean).join(' · ');
  const labelParts = [
    words.state,
    ...marks.map((mark) => mark.words),
    words.title,
    where,
    clock && clock.words,
    card.number,
  ];
  return (
    <Card className="case-card" label={labelParts.filter(Boolean).join('，')} onClick={onClick}>
      <View className="case-card__head">
        <Text className="case-card__number">{card.summary ? `${words.category} · ${card.number}` : card.number}</Text>
        <StatusTag tone={words.tone}>{words.state}</StatusTag>
      </View>
      <View className="case-card__title">{words.title}</View>
      <StepBar at={words.step} />
      <Line icon="place">{where}</Line>
      {clock && (
        <Line icon={clock.late ? 'alert' : 'clock'} late={clock.late}>
          {clock.words}
        </Line>
      )}
      {marks.length > 0 && (
        <View className="case-card__marks">
          {marks.map((mark) => (
            <StatusTag key={mark.words} tone={mark.tone} icon={mark.icon}>
              {mark.words}
            </StatusTag>
          ))}
        </View>
      )}
    </Card>
  );
}

const Line = ({ icon, late, children }: { icon: 'place' | 'clock' | 'alert'; late?: boolean; children: string }) => (
  <View className={clsx('case-card__line', late && 'case-card__line_late')}>
    <Icon name={icon} small />
    {children}
  </View>
);

function clockLine(
  name: string,
  { dueAt, provisional, paused }: NonNullable<CaseCardView['clock']>,
  now: Moment,
): { words: string; late: boolean } {
  const late = !paused && now > dueAt;
  const due = `${provisional ? commonText.about : ''}${formatMoment(dueAt, now)}`;
  const left = paused ? commonText.clockPaused : late ? formatOverdue(now - dueAt) : formatTimeLeft(dueAt - now);
  return { words: `${name} ${due} · ${left}`, late };
}
