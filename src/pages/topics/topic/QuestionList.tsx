import type { TopicView } from '@domain/topics/view';
import { topicsText as text } from '@/text/topics/topics';
import { SecondaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Section } from '@/ui/layout/Card';
import { AnsweredItem } from './AnsweredItem';
import { mayDo } from './nextAction';
import type { TopicActions } from './useTopicActions';

/** The questions of a topic: each has one answer and one owner. */
export function QuestionList({ shown, actions }: { shown: TopicView; actions: TopicActions }) {
  const { questions, unanswered } = shown;
  const mayAsk = mayDo(shown, 'ask');
  if (!questions.length && !mayAsk) return null;
  return (
    <Section title={text.questions} hint={text.questionHint}>
      {unanswered.questions > 0 && <Notice>{text.unansweredQuestions(unanswered.questions)}</Notice>}
      {questions.map(({ id, text: words, answer }) => (
        <AnsweredItem
          key={id}
          words={words}
          waiting={text.waitsForAnswer}
          {...(answer && { answer: { title: text.answeredBy(answer.owner), words: answer.text } })}
          {...(!answer &&
            mayDo(shown, 'answer') && {
              action: { label: text.answerIt, onClick: () => actions.open(shown, 'answer', id) },
            })}
        />
      ))}
      {mayAsk && <SecondaryButton onClick={() => actions.open(shown, 'ask')}>{text.ask}</SecondaryButton>}
    </Section>
  );
}
