import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { CaseCard as CaseCardView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { formatMoment } from '@domain/vocabulary/time';
import { commonText } from '@/text/common';
import { listsText as text, turnTexts } from '@/text/lists';
import { formatTimeLeft, formatOverdue } from '@/text/time';
import { Card } from '@/ui/layout/Card';
import { caseTone } from '@/ui/status/caseTone';
import { Icon } from '@/ui/status/icons/Icon';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';
import './CaseCard.scss';

type Props = { case: CaseCardView; now: Moment; onClick: () => void };

/** A case in a list: its state, holder and deadline, and whether it waits for this person. */
export function CaseCard({ case: it, now, onClick }: Props) {
  const title = it.summary || text.untitled(it.category);
  const held =
    it.turn === 'centre'
      ? text.inReview
      : it.turn === 'nobody' || it.turn === 'reporter'
        ? ''
        : text.heldBy(it.holder.unitName);
  const marks = marksOf(it);
  const clock = it.clock && clockLine(it.clock, now);
  const where = [it.placeName, held].filter(Boolean).join(' · ');
  const labelParts = [
    caseStateName[it.state],
    ...marks.map(({ words }) => words),
    title,
    where,
    clock?.words,
    it.number,
  ];
  return (
    <Card className="case-card" label={labelParts.filter(Boolean).join('，')} onClick={onClick}>
      <View className="case-card__head">
        <Text className="case-card__number">
          {it.summary ? `${categoryName[it.category]} · ${it.number}` : it.number}
        </Text>
        <StatusTag tone={it.lacks ? 'plain' : caseTone[it.state]}>{caseStateName[it.state]}</StatusTag>
      </View>
      <View className="case-card__title">{title}</View>
      <Line icon="place">{where}</Line>
      {clock && (
        <Line icon={clock.late ? 'alert' : 'clock'} late={clock.late}>
          {clock.words}
        </Line>
      )}
      {marks.length > 0 && (
        <View className="case-card__marks">
          {marks.map(({ words, tone, icon }) => (
            <StatusTag key={words} tone={tone} icon={icon}>
              {words}
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

type Mark = { words: string; tone: Tone; icon?: 'person' | 'people' | 'return' };

/** The tags of a case, the person's own turn first. */
function marksOf(it: CaseCardView): Mark[] {
  const turn = formatTurn(it);
  const marks: (Mark | false)[] = [
    turn !== undefined && { words: turn, tone: 'warn', icon: 'person' },
    it.lacks?.[0] !== undefined && { words: text.youSay(it.lacks[0]), tone: 'warn', icon: 'person' },
    it.urgent && { words: text.urgent, tone: 'danger' },
    it.overdue && { words: text.overdue, tone: 'danger' },
    it.round > 1 && { words: text.round(it.round), tone: 'plain', icon: 'return' },
    it.supporterCount > 0 && { words: text.neighbours(it.supporterCount), tone: 'plain', icon: 'people' },
  ];
  return marks.filter((mark) => mark !== false);
}

// only open turns are marked: a rating can be changed and a lapsed question answered later, but nobody waits
function formatTurn(it: CaseCardView): string | undefined {
  const waitsForReporter = it.turn === 'reporter';
  if (waitsForReporter && it.actions.includes('answer')) return text.yourAnswer;
  if (waitsForReporter && it.actions.includes('rate')) return text.yourRating;
  return turnTexts.find(([action]) => it.actions.includes(action))?.[1];
}

function clockLine(
  { kind, dueAt, provisional, paused }: NonNullable<CaseCardView['clock']>,
  now: Moment,
): { words: string; late: boolean } {
  const due = `${provisional ? commonText.about : ''}${formatMoment(dueAt, now)}`;
  const late = !paused && now > dueAt;
  const remaining = paused ? commonText.clockPaused : late ? formatOverdue(now - dueAt) : formatTimeLeft(dueAt - now);
  return { words: `${text.until(kind, due)} · ${remaining}`, late };
}
