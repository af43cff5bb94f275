import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { BallotView } from '@domain/ballots/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { ballotText as text } from '@/text/ballots/ballots';
import { LinkButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { FindReceipt } from './FindReceipt';

/** The result of a vote: whether it passed, how many households chose what, and the way to one's own ballot. */
export function Result({ vote, now }: { vote: BallotView; now: Moment }) {
  const [isFinding, setFinding] = useState(false);
  const { result, options } = vote;
  if (!result) return null;
  const textOf = (option: string | undefined) => options.find(({ id }) => id === option)?.text ?? '';
  const { quorum, turnout, outcome } = result;
  return (
    <>
      <Card>
        <CardTitle>
          {outcome === 'passed' ? text.outcome.passed(textOf(result.option)) : text.outcome[outcome]}
        </CardTitle>
        <Text>{text.quorum(quorum.needed, turnout)}</Text>
        {quorum.reached && <Text>{text.needed(result.needed)}</Text>}
        <CardNote>{text.ways(result.byPhone, result.byPaper)}</CardNote>
      </Card>
      <Section title={text.turnout(turnout, result.roll)}>
        <Rows>
          {result.votes.map(({ option, count }) => (
            <ListRow key={option} title={textOf(option)} note={text.households(count)} />
          ))}
          {result.contested > 0 && <ListRow title={text.contestedCount} note={text.households(result.contested)} />}
          {result.invalid > 0 && <ListRow title={text.invalidCount} note={text.households(result.invalid)} />}
        </Rows>
      </Section>
      {vote.complaintsUntil !== undefined && vote.complaintsUntil > now && (
        <Text>{text.complaints(formatMoment(vote.complaintsUntil, now))}</Text>
      )}
      <Section title={text.box}>
        <CardNote>{text.hash(result.hash)}</CardNote>
        {isFinding ? (
          <FindReceipt topic={vote.topic} />
        ) : (
          <LinkButton onClick={() => setFinding(true)}>{text.find}</LinkButton>
        )}
      </Section>
    </>
  );
}
