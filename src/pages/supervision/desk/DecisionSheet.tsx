import { useState } from 'react';
import { MAX_NOTE_LENGTH } from '@domain/cases/input-limits';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { Details } from '@domain/cases/lifecycle/event';
import type { DeskAction, DeskRow } from '@domain/cases/supervision/view';
import { actionTextOf } from '@/text/cases/cases';
import { choicesOf } from '@/text/supervision/choices';
import { deskText as text } from '@/text/supervision/desk';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { TextArea } from '@/ui/fields/TextArea';
import { CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';

type Props = {
  action: DeskAction;
  /** The list on which the case stands. */
  list: DeskList;
  row: DeskRow;
  busy: boolean;
  onSend: (details: Details) => void;
  onClose: () => void;
};

/** The second tap of a decision: one of its usual choices, with the usual words or one's own. */
export function DecisionSheet({ action, list, row, busy, onSend, onClose }: Props) {
  const [words, setWords] = useState('');
  const { name, title = name, before } = actionTextOf(action);
  const choices = choicesOf(action, list);
  const own = words.trim();
  const send = (details: Details) => !busy && onSend({ ...details, ...(own && { note: own }) });
  return (
    <Sheet open title={title} onClose={onClose}>
      {row.title && <CardNote>{row.title}</CardNote>}
      {before && <Notice>{before}</Notice>}
      {choices.length > 1 ? (
        <Rows>
          {choices.map(({ label, details }) => (
            <ListRow
              key={label}
              title={label}
              note={own || (details.note === label ? undefined : details.note)}
              onClick={() => send(details)}
            />
          ))}
        </Rows>
      ) : (
        choices.map(({ label, details }) => (
          <PrimaryButton key={label} busy={busy} onClick={() => send(details)}>
            {label}
          </PrimaryButton>
        ))
      )}
      <TextArea
        fixed
        optional
        label={text.own}
        hint={text.ownHint}
        maxLength={MAX_NOTE_LENGTH}
        value={words}
        onChange={setWords}
      />
    </Sheet>
  );
}
