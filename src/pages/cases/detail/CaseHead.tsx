import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { shortcomingsOf } from '@domain/cases/shortcomings';
import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { stepOf } from '@domain/vocabulary/cards/case-steps';
import { caseTone } from '@domain/vocabulary/cards/case-tones';
import { caseStateName } from '@domain/vocabulary/cases';
import { casesText as text } from '@/text/cases/cases';
import { Card } from '@/ui/layout/Card';
import { Icon, type IconName } from '@/ui/status/icons/Icon';
import { Avatar } from '@/ui/status/Avatar';
import { NamedSteps } from '@/ui/status/NamedSteps';
import { StatusTag } from '@/ui/status/StatusTag';
import { formatCaseState } from './formatCaseState';

/** The state of a case in one sentence, the time left, and what happens when it ends. */
export function CaseHead({ case: it, now }: { case: CaseView; now: Moment }) {
  const { sentence, until, left, zero, over } = formatCaseState(it, now);
  return (
    <Card className="case-head">
      <View className="case-head__marks">
        <StatusTag tone={isLacking(it) ? 'plain' : caseTone[it.state]}>{caseStateName[it.state]}</StatusTag>
        {it.overdue && <StatusTag tone="danger">{text.overdue}</StatusTag>}
        {it.supervised && <StatusTag tone="warn">{text.supervised}</StatusTag>}
        {it.urgent && (
          <StatusTag tone="danger" icon="clock">
            {text.urgent}
          </StatusTag>
        )}
        {it.round > 1 && (
          <StatusTag tone="plain" icon="return">
            {text.round(it.round)}
          </StatusTag>
        )}
      </View>
      <NamedSteps at={stepOf(it.state)} />
      <View className="case-head__said">
        {isInHand(it) && <Avatar name={text.shortUnit(it.holder.unitName)} />}
        <View className="case-head__sentence" aria-role="heading" aria-label={sentence}>
          <Sentence words={sentence} until={until} />
        </View>
      </View>
      {(left || zero) && <TimeLeft icon={over ? 'alert' : 'clock'} over={over} words={`${left}${zero}`} />}
    </Card>
  );
}

/** Whether a unit has it to do something now: then its face stands beside the sentence. */
const isInHand = ({ turn }: CaseView): boolean => turn !== 'nobody' && turn !== 'reporter';

/** A closed case that its reporter finds lacking carries no sign of success. */
const isLacking = ({ rating }: CaseView): boolean => rating !== undefined && shortcomingsOf(rating).length > 0;

/** A sentence whose date wraps only at a space. */
function Sentence({ words, until }: { words: string; until: string }) {
  const [before, after] = until ? words.split(until) : [words];
  if (after === undefined) return <Text>{words}</Text>;
  return (
    <>
      <Text>{before}</Text>
      {until.split(' ').map((part, place) => (
        <Text key={place}>
          {place > 0 && ' '}
          <Text className="case-head__whole">{part}</Text>
        </Text>
      ))}
      <Text>{after}</Text>
    </>
  );
}

const TimeLeft = ({ icon, over, words }: { icon: IconName; over: boolean; words: string }) => (
  <View className={clsx('case-head__left', over && 'case-head__left_over')}>
    <Icon name={icon} small />
    <Text className="case-head__words">{words}</Text>
  </View>
);
