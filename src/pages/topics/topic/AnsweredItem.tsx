import { Text } from '@tarojs/components';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';

type Props = {
  words: string;
  answer?: { title: string; words: string };
  /** Said while nobody has answered. */
  waiting: string;
  action?: { label: string; onClick: () => void };
};

/** What somebody said, and the answer to it. */
export const AnsweredItem = ({ words, answer, waiting, action }: Props) => (
  <Card>
    <CardTitle>{words}</CardTitle>
    {answer ? (
      <>
        <Text>{answer.words}</Text>
        <CardNote>{answer.title}</CardNote>
      </>
    ) : (
      <CardNote>{waiting}</CardNote>
    )}
    {action && <SecondaryButton onClick={action.onClick}>{action.label}</SecondaryButton>}
  </Card>
);
