import type { TopicView } from '@domain/topics/view';
import { topicsText as text } from '@/text/topics/topics';
import { SecondaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Section } from '@/ui/layout/Card';
import { AnsweredItem } from './AnsweredItem';
import { mayDo } from './nextAction';
import type { TopicActions } from './useTopicActions';

/** What people say against the plan, each with its answer; nobody reads who said it. */
export function ObjectionList({ shown, actions }: { shown: TopicView; actions: TopicActions }) {
  const { objections, unanswered } = shown;
  const mayObject = mayDo(shown, 'object');
  if (!objections.length && !mayObject) return null;
  return (
    <Section title={text.objections} hint={text.objectionHint}>
      {unanswered.objections > 0 && <Notice>{text.unansweredObjections(unanswered.objections)}</Notice>}
      {objections.map(({ id, text: words, answer }) => (
        <AnsweredItem
          key={id}
          words={words}
          waiting={text.waitsForAnswer}
          {...(answer && { answer: { title: answer.changed ? text.changed : text.kept, words: answer.text } })}
          {...(!answer &&
            mayDo(shown, 'answerObjection') && {
              action: { label: text.answerIt, onClick: () => actions.open(shown, 'answerObjection', id) },
            })}
        />
      ))}
      {mayObject && <SecondaryButton onClick={() => actions.open(shown, 'object')}>{text.object}</SecondaryButton>}
    </Section>
  );
}
