import type { TopicView } from '@domain/topics/view';
import { ballotRoutes } from '@/ballotRoutes';
import { useQuery } from '@/cloud/useQuery';
import { go } from '@/routes';
import { BrokenLink } from '@/screen/page/BrokenLink';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { decodeSafely } from '@/screen/params/decodeSafely';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { topicActionText } from '@/text/topics/topic-actions';
import { topicsText as text } from '@/text/topics/topics';
import { PrimaryButton } from '@/ui/actions/Button';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { ActionSheet } from './topic/form/ActionSheet';
import { GatheringList } from './topic/GatheringList';
import { Ladder } from './topic/Ladder';
import { mainActionOf, otherActionsOf } from './topic/nextAction';
import { ObjectionList } from './topic/ObjectionList';
import { OutcomeSection } from './topic/OutcomeSection';
import { PaperRows } from './topic/PaperRows';
import { PlanSection } from './topic/PlanSection';
import { QuestionList } from './topic/QuestionList';
import { ResultSection } from './topic/ResultSection';
import { TopicHead } from './topic/TopicHead';
import { useTopicActions, type TopicActions } from './topic/useTopicActions';

export default createPage(TopicOfAddress);

/** A topic by its address, or by the code on a notice at the door. */
function TopicOfAddress({ id, scene }: RouteParams) {
  const topic = id ?? (scene === undefined ? undefined : parseTopic(scene));
  return topic === undefined ? <BrokenLink /> : <Topic id={topic} />;
}

/** The topic in the scene of a printed code, which WeChat passes encoded. */
const parseTopic = (scene: string): string | undefined =>
  /(?:^|[?&])t=([A-Za-z0-9_-]{1,64})$/.exec(decodeSafely(scene))?.[1];

/** A topic: where it stands, what was decided, what comes and until when, and what the reader may do. */
function Topic({ id }: { id: string }) {
  const query = useQuery('topics.show', { id });
  const now = useNow();
  const actions = useTopicActions(query.setData, () => void query.refresh());
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(shown) => <MainButton shown={shown} actions={actions} />}
    >
      {(shown) => (
        <>
          <TopicHead shown={shown} now={now} />
          <Ladder shown={shown} now={now} />
          <ResultSection shown={shown} now={now} />
          <OutcomeSection shown={shown} />
          <PlanSection shown={shown} now={now} />
          <ObjectionList shown={shown} actions={actions} />
          <GatheringList shown={shown} now={now} actions={actions} />
          <QuestionList shown={shown} actions={actions} />
          <PaperRows shown={shown} now={now} />
          <Others shown={shown} actions={actions} />
          <ActionSheet shown={shown} now={now} actions={actions} />
        </>
      )}
    </QueryPage>
  );
}

type Props = { shown: TopicView; actions: TopicActions };

/** The next step of whoever leads it, or a neighbour's ballot or support. */
function MainButton({ shown, actions }: Props) {
  const main = mainActionOf(shown);
  if (main)
    return (
      <PrimaryButton busy={actions.sending} onClick={() => actions.open(shown, main)}>
        {topicActionText[main].label}
      </PrimaryButton>
    );
  const { vote, staff, maySupport } = shown;
  if (vote?.state === 'open' && !staff)
    return <PrimaryButton onClick={() => go(ballotRoutes.ballot(vote.topic))}>{text.openBallot}</PrimaryButton>;
  if (!maySupport) return null;
  return (
    <PrimaryButton busy={actions.sending} onClick={() => actions.support(shown)}>
      {text.support}
    </PrimaryButton>
  );
}

function Others({ shown, actions }: Props) {
  const others = otherActionsOf(shown);
  if (!others.length) return null;
  return (
    <Section title={text.others} hint={shown.staff ? text.staffHint : undefined}>
      <Rows>
        {others.map((action) => (
          <ListRow key={action} title={topicActionText[action].label} onClick={() => actions.open(shown, action)} />
        ))}
      </Rows>
    </Section>
  );
}
