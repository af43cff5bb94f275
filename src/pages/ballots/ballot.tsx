import { Text } from '@tarojs/components';
import type { BallotView } from '@domain/ballots/view';
import { topicIdOf } from '@domain/topics/vote-key';
import { formatMoment } from '@domain/vocabulary/time';
import { ballotRoutes } from '@/ballotRoutes';
import { useQuery } from '@/cloud/useQuery';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { ballotText as text } from '@/text/ballots/ballots';
import { topicRoutes } from '@/topicRoutes';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { LinkButton, PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Choice } from '@/ui/fields/choice/Choice';
import { Card } from '@/ui/layout/Card';
import { CardTitle } from '@/ui/layout/CardHead';
import { CastBallot } from './ballot/CastBallot';
import { Result } from './ballot/Result';
import { stepOf, useBallot, type Voting } from './ballot/useBallot';

export default createPage(OwnBallot, ['id']);

/** A vote, one step a screen: choosing, looking at it once more, the receipt; and after the end its result. */
function OwnBallot({ id }: RouteParams<'id'>) {
  const query = useQuery('ballots.show', { topic: id });
  const now = useNow();
  const voting = useBallot(id, query);
  return (
    <QueryPage query={query} notFound={text.notFound} footer={(vote) => footerOf(vote, voting)}>
      {(vote) => (
        <>
          <Head vote={vote} now={now} />
          <LinkButton onClick={() => go(topicRoutes.topic(topicIdOf(vote.topic)))}>{text.seePlan}</LinkButton>
          <RenderBoundary>
            <Step vote={vote} voting={voting} now={now} />
          </RenderBoundary>
          {vote.state !== 'destroyed' && (
            <LinkButton onClick={() => go(ballotRoutes.roll(vote.topic))}>{text.seeRoll}</LinkButton>
          )}
        </>
      )}
    </QueryPage>
  );
}

const Head = ({ vote, now }: { vote: BallotView; now: number }) => (
  <>
    <Banner
      title={vote.title}
      words={vote.state === 'open' ? text.until(formatMoment(vote.closesAt, now)) : undefined}
    />
    {vote.mode === 'advisory' && <Notice>{text.advisory}</Notice>}
  </>
);

type StepProps = { vote: BallotView; voting: Voting; now: number };

function Step({ vote, voting, now }: StepProps) {
  switch (stepOf(vote, voting)) {
    case 'notYet':
      return <Notice>{text.notYet(formatMoment(vote.opensAt, now))}</Notice>;
    case 'noHousehold':
    case 'asked':
    case 'notOnRoll':
      return <Standing vote={vote} />;
    case 'choose':
      return <Chooser vote={vote} voting={voting} />;
    case 'review':
      return (
        <Card>
          <Text>{text.review}</Text>
          <CardTitle>{optionText(vote, voting.choice)}</CardTitle>
          <Text>{text.reviewHint(formatMoment(vote.closesAt, now))}</Text>
        </Card>
      );
    case 'cast':
      return <CastBallot vote={vote} voting={voting} />;
    case 'counting':
      return (
        <Card>
          <CardTitle>{text.counting}</CardTitle>
          <Text>{text.countingHint}</Text>
        </Card>
      );
    case 'result':
      return <Result vote={vote} now={now} />;
  }
}

function Standing({ vote }: { vote: BallotView }) {
  if (vote.voterState === 'voter') return null;
  const { words, action } = text.voterState[vote.voterState];
  const to = vote.voterState === 'notOnRoll' ? ballotRoutes.roll(vote.topic) : ballotRoutes.household();
  return (
    <>
      <Notice>{words}</Notice>
      <SecondaryButton onClick={() => go(to)}>{action}</SecondaryButton>
    </>
  );
}

function Chooser({ vote, voting }: { vote: BallotView; voting: Voting }) {
  return (
    <>
      <Text>{text.household(vote.household ?? '')}</Text>
      <Choice
        label={text.choose}
        hint={text.chooseHint}
        options={vote.options.map(({ id, text: label }) => ({ value: id, label }))}
        value={voting.choice}
        error={voting.missing ? text.missing : undefined}
        onChange={voting.choose}
      />
      {vote.somebodyWorseOff && <Notice>{text.worseOff}</Notice>}
      <Text>{text.hidden}</Text>
      {vote.turnout !== undefined && <Text>{text.turnout(vote.turnout, vote.roll)}</Text>}
    </>
  );
}

const optionText = (vote: BallotView, choice: string | undefined): string =>
  vote.options.find(({ id }) => id === choice)?.text ?? '';

function footerOf(vote: BallotView, voting: Voting) {
  const step = stepOf(vote, voting);
  if (step === 'choose') return <PrimaryButton onClick={voting.review}>{text.next}</PrimaryButton>;
  if (step !== 'review') return undefined;
  return (
    <ButtonRow>
      <ButtonCell main>
        <PrimaryButton busy={voting.sending} onClick={voting.send}>
          {text.cast}
        </PrimaryButton>
      </ButtonCell>
      <ButtonCell>
        <SecondaryButton onClick={voting.back}>{text.again}</SecondaryButton>
      </ButtonCell>
    </ButtonRow>
  );
}
