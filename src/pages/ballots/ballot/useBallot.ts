import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BallotView } from '@domain/ballots/view';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { ballotText as text } from '@/text/ballots/ballots';

/** What the page shows of a vote. */
export type BallotStep =
  'notYet' | 'noHousehold' | 'asked' | 'notOnRoll' | 'choose' | 'review' | 'cast' | 'counting' | 'result';

type Query = { data?: BallotView; setData: (vote: BallotView) => void; refresh: () => Promise<void> };

/** The choice of the reader on its way: chosen, looked at once more, sent; and objecting to another adult's ballot. */
export function useBallot(topic: string, { data, setData, refresh }: Query) {
  // what an answer leaves out is as it was, but for the reader's own ballot
  const update = (vote: BallotView): void => {
    const isNew = vote.ballot?.cast && !data?.ballot?.cast;
    setData({ ...data, ...(isNew && data?.turnout !== undefined && { turnout: data.turnout + 1 }), ...vote });
  };
  const [choice, setChoice] = useState<string>();
  const [tried, setTried] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const onConflict = () => void refresh();
  const options = { onConflict, errorMessages: ballotErrorMessages };
  const cast = useCommand('ballots.cast', {
    ...options,
    onDone: (vote) => {
      clearRequestId();
      setReviewing(false);
      setChanging(false);
      setChoice(undefined); // who takes the phone next does not see it
      void Taro.showToast({ title: text.done, icon: 'none' });
      update(vote);
    },
  });
  const object = useCommand('ballots.object', { ...options, onDone: update });

  return {
    choice,
    isReviewing,
    isChanging,
    missing: tried && choice === undefined,
    sending: cast.sending,
    objecting: object.sending,
    choose: setChoice,
    review: () => {
      setTried(true);
      showFirstMissing([choice === undefined && text.missing]);
      setReviewing(choice !== undefined);
    },
    back: () => setReviewing(false),
    change: () => {
      setTried(false);
      setChanging(true);
    },
    send: () => choice !== undefined && void cast.send({ topic, choice, requestId: requestIdFor({ topic, choice }) }),
    object: (contest: boolean) => void object.send({ topic, contest }),
  };
}
export type Voting = ReturnType<typeof useBallot>;

/** Which step a vote is at for the reader. */
export function stepOf({ state, voterState, ballot, result }: BallotView, voting: Voting): BallotStep {
  if (result) return 'result';
  if (state === 'closed') return 'counting';
  if (voterState !== 'voter') return voterState;
  if (state === 'roll' || !ballot) return 'notYet';
  if (ballot.cast && !voting.isChanging) return 'cast';
  return voting.isReviewing ? 'review' : 'choose';
}
