import { useState } from 'react';
import { useQuery } from '@/cloud/useQuery';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { commonText } from '@/text/common';
import { ballotText as text } from '@/text/ballots/ballots';
import { SecondaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { TextInput } from '@/ui/fields/TextInput';

const RECEIPT = /^[a-z2-7]{24}$/;
/** With a space after each group. */
const TYPED_LENGTH = 40;

/** Looks for a ballot in the counted box by its receipt. */
export function FindReceipt({ topic }: { topic: string }) {
  const [typed, setTyped] = useState('');
  const [receipt, setReceipt] = useState<string>();
  const [tried, setTried] = useState(false);
  const wanted = typed.replace(/\s/g, '').toLowerCase();
  const isWhole = RECEIPT.test(wanted);
  return (
    <>
      <TextInput
        label={text.receipt}
        hint={text.findHint}
        value={typed}
        error={tried && !isWhole ? text.findShape : undefined}
        onChange={setTyped}
        maxLength={TYPED_LENGTH}
      />
      <SecondaryButton
        onClick={() => {
          setTried(true);
          setReceipt(isWhole ? wanted : undefined);
        }}
      >
        {text.findSend}
      </SecondaryButton>
      {receipt && <Found key={receipt} topic={topic} receipt={receipt} />}
    </>
  );
}

function Found({ topic, receipt }: { topic: string; receipt: string }) {
  const { data, error, refresh } = useQuery('ballots.receipt', { topic, receipt });
  if (error)
    return (
      <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
        {generalMessageOf(error).title}
      </Notice>
    );
  if (!data) return <Skeleton cards={1} />;
  return data.inBox ? (
    <Notice>{text.inBox(text.readChoice(data.choice ?? ''))}</Notice>
  ) : (
    <Notice tone="warn">{text.notInBox}</Notice>
  );
}
