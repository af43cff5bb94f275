import type { Moment } from '@domain/time';
import type { TopicView } from '@domain/topics/view';
import { caseStateName } from '@domain/vocabulary/cases';
import { formatMoment } from '@domain/vocabulary/time';
import { voteOptionName } from '@domain/vocabulary/topics/topics';
import { ballotRoutes } from '@/ballotRoutes';
import { go, routes } from '@/routes';
import { topicsText as text } from '@/text/topics/topics';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { StatusTag } from '@/ui/status/StatusTag';

/** The ballot that runs, what it came to, and what has to be done. */
export const ResultSection = ({ shown, now }: { shown: TopicView; now: Moment }) => (
  <>
    {shown.vote && <VoteCard vote={shown.vote} staff={shown.staff} now={now} />}
    {shown.result && <ResultCard result={shown.result} />}
    {shown.tasks.length > 0 && <Tasks shown={shown} />}
  </>
);

type VoteProps = { vote: NonNullable<TopicView['vote']>; staff: boolean; now: Moment };

function VoteCard({ vote, staff, now }: VoteProps) {
  const { topic, state, challengesUntil, opensAt, closesAt, turnout, roll, counted } = vote;
  const when = (at: Moment) => formatMoment(at, now);
  const { voteStates } = text;
  const words =
    state === 'roll'
      ? voteStates.roll(when(challengesUntil), when(opensAt))
      : state === 'open'
        ? voteStates.open(when(closesAt))
        : voteStates[state];
  return (
    <Section title={text.vote}>
      <Card>
        <CardTitle>{words}</CardTitle>
        {state !== 'roll' && <CardNote>{text.turnout(turnout, roll)}</CardNote>}
        {state === 'open' && <CardNote>{text.hidden}</CardNote>}
        {state === 'closed' && counted > 0 && <CardNote>{text.countedOnce}</CardNote>}
      </Card>
      <Rows>
        {state !== 'roll' && (state !== 'open' || staff) && (
          <ListRow
            icon="check"
            title={state === 'open' ? text.openBallot : text.openOwnBallot}
            onClick={() => go(ballotRoutes.ballot(topic))}
          />
        )}
        <ListRow icon="list" title={text.openRoll} onClick={() => go(ballotRoutes.roll(topic))} />
        {staff && (state === 'open' || state === 'closed') && (
          <ListRow icon="edit" title={text.openPapers} onClick={() => go(ballotRoutes.papers(topic))} />
        )}
      </Rows>
    </Section>
  );
}

function ResultCard({ result }: { result: NonNullable<TopicView['result']> }) {
  const { outcome, votes, turnout, roll, byPhone, byPaper, quorum, needed, contested, invalid, hash } = result;
  return (
    <Section title={text.result}>
      <Card>
        <CardHead title={text.outcomes[outcome]}>
          <StatusTag tone={outcome === 'passed' ? 'active' : 'plain'}>{text.outcomes[outcome]}</StatusTag>
        </CardHead>
        {votes.map(({ option, count }) => (
          <CardNote key={option}>
            {text.resultLine(voteOptionName[option as keyof typeof voteOptionName] ?? option, count)}
          </CardNote>
        ))}
        <CardNote>{text.resultTurnout(turnout, roll, byPhone, byPaper)}</CardNote>
        <CardNote>{text.resultNeeded(quorum.needed, needed)}</CardNote>
        {contested + invalid > 0 && <CardNote>{text.resultOther(contested, invalid)}</CardNote>}
        <CardNote>{text.hash(hash.slice(0, 16))}</CardNote>
      </Card>
    </Section>
  );
}

const Tasks = ({ shown: { tasks } }: { shown: TopicView }) => (
  <Section title={text.tasks}>
    <Rows>
      {tasks.map(({ id, text: words, case: made }) => {
        const open = made?.id;
        const note = made ? `${text.task(made.number)} · ${caseStateName[made.state] ?? ''}` : text.taskWaiting;
        return (
          <ListRow
            key={id}
            title={words}
            note={note}
            {...(open !== undefined && { onClick: () => go(routes.case(open)) })}
          />
        );
      })}
    </Rows>
  </Section>
);
