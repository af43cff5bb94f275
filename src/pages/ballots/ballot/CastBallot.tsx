import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BallotView } from '@domain/ballots/view';
import { ballotText as text } from '@/text/ballots/ballots';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import type { Voting } from './useBallot';

type Props = { vote: BallotView; voting: Voting };

/** The ballot of a household once it was cast: its receipt for whoever cast it, and what others at home may say. */
export function CastBallot({ vote, voting }: Props) {
  const { ballot, turnout, roll } = vote;
  if (!ballot) return null;
  return (
    <>
      {ballot.origin === 'paper' ? (
        <Notice>{text.onPaper}</Notice>
      ) : ballot.mine ? (
        <Receipt receipt={ballot.receipt ?? ''} changesLeft={ballot.changesLeft} onChange={voting.change} />
      ) : (
        <OtherAdult contestedByMe={ballot.contestedByMe} voting={voting} />
      )}
      {ballot.contested && <Notice tone="warn">{text.contested}</Notice>}
      {turnout !== undefined && <Text>{text.turnout(turnout, roll)}</Text>}
      <Text>{text.hidden}</Text>
    </>
  );
}

/** A receipt in groups of four, so that somebody can write it down. */
const grouped = (receipt: string): string => (receipt.match(/.{1,4}/g) ?? []).join(' ');

type ReceiptProps = { receipt: string; changesLeft: number; onChange: () => void };

function Receipt({ receipt, changesLeft, onChange }: ReceiptProps) {
  const copy = () =>
    void Taro.setClipboardData({ data: receipt }).then(
      () => Taro.showToast({ title: text.copied, icon: 'none' }),
      () => undefined,
    );
  return (
    <>
      <Card>
        <CardTitle>{text.done}</CardTitle>
        <Text>{text.doneWords}</Text>
      </Card>
      <Section title={text.receipt}>
        <Card>
          <Text userSelect>{grouped(receipt)}</Text>
          <CardNote>{text.receiptHint}</CardNote>
        </Card>
        <SecondaryButton onClick={copy}>{text.copy}</SecondaryButton>
      </Section>
      {changesLeft > 0 ? (
        <LinkButton label={`${text.change}，${text.changesLeft(changesLeft)}`} onClick={onChange}>
          {text.change}
        </LinkButton>
      ) : (
        <Text>{text.noChanges}</Text>
      )}
    </>
  );
}

function OtherAdult({ contestedByMe, voting }: { contestedByMe: boolean; voting: Voting }) {
  return (
    <>
      <Notice>{text.byOther}</Notice>
      {contestedByMe ? (
        <SecondaryButton busy={voting.objecting} onClick={() => voting.object(false)}>
          {text.withdraw}
        </SecondaryButton>
      ) : (
        <>
          <Text>{text.byOtherHint}</Text>
          <SecondaryButton busy={voting.objecting} onClick={() => voting.object(true)}>
            {text.object}
          </SecondaryButton>
        </>
      )}
    </>
  );
}
