import { useState } from 'react';
import { cardProblemName, flagReasonName } from '@domain/vocabulary/walls';
import type { CardProblem, FlagReason } from '@domain/walls/card';
import { MAX_RETURN_NOTE_LENGTH } from '@domain/walls/input-limits';
import type { CardView } from '@domain/walls/view';
import { useCommand } from '@/screen/useCommand';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { wallText } from '@/text/walls/walls';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextInput } from '@/ui/fields/TextInput';
import { Sheet } from '@/ui/layout/Sheet';
import { ProposeForm } from './ProposeForm';

export type OpenSheet = 'propose' | 'return' | 'remove' | 'flag';

type Props = {
  card: CardView;
  open: OpenSheet;
  onClose: () => void;
  onDone: (card: CardView) => void;
  onConflict: () => void;
};

const titles: Record<OpenSheet, string> = {
  propose: text.proposeTitle,
  return: text.returnTitle,
  remove: text.removeTitle,
  flag: wallText.flagTitle,
};

/** The form of one action on a card. */
export const CardSheet = ({ card, open, onClose, ...ends }: Props) => (
  <Sheet open title={titles[open]} onClose={onClose}>
    {open === 'propose' ? (
      <ProposeForm card={card} {...ends} />
    ) : open === 'flag' ? (
      <FlagForm card={card} {...ends} />
    ) : (
      <ProblemForm card={card} action={open} {...ends} />
    )}
  </Sheet>
);

type FormProps = Pick<Props, 'card' | 'onDone' | 'onConflict'>;

function FlagForm({ card: { id }, onDone, onConflict }: FormProps) {
  const [reason, setReason] = useState<FlagReason>();
  const [tried, setTried] = useState(false);
  const flag = useCommand('walls.flag', { onDone, onConflict, errorMessages: wallErrorMessages });
  return (
    <>
      <Notice>{wallText.flagHint}</Notice>
      <Choice
        label={wallText.flagWhy}
        options={flagReasonName}
        value={reason}
        error={tried && !reason ? wallText.choose : undefined}
        onChange={setReason}
      />
      <PrimaryButton
        busy={flag.sending}
        onClick={() => {
          setTried(true);
          if (reason) void flag.send({ id, reason });
        }}
      >
        {wallText.flagSend}
      </PrimaryButton>
    </>
  );
}

function ProblemForm({ card: { id, version }, action, ...ends }: FormProps & { action: 'return' | 'remove' }) {
  const [reason, setReason] = useState<CardProblem>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = useCommand(`walls.${action}`, { ...ends, errorMessages: wallErrorMessages });
  return (
    <>
      <Choice
        label={text.why}
        options={cardProblemName}
        value={reason}
        error={tried && !reason ? text.choose : undefined}
        onChange={setReason}
      />
      <TextInput
        label={text.note}
        hint={text.noteHint}
        optional
        maxLength={MAX_RETURN_NOTE_LENGTH}
        value={note}
        onChange={setNote}
      />
      <PrimaryButton
        busy={send.sending}
        onClick={() => {
          setTried(true);
          if (reason) void send.send({ id, version, reason, note });
        }}
      >
        {text.confirm[action]}
      </PrimaryButton>
    </>
  );
}
