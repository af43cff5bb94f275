import { useState } from 'react';
import { MAX_LABEL_LENGTH } from '@domain/codes/input-limits';
import type { CodesView } from '@domain/codes/view';
import { useQuery } from '@/cloud/useQuery';
import { requestIdFor, clearRequestId } from '@/device/storage/requestId';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { codeText as text } from '@/text/halls/codes';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextInput } from '@/ui/fields/TextInput';
import { Sheet } from '@/ui/layout/Sheet';

type Kind = keyof typeof text.kinds;
const KINDS = (Object.keys(text.kinds) as Kind[]).map((value) => ({
  value,
  label: text.kinds[value],
  hint: text.kindHints[value],
}));
const WHOLE_HALL = 'hall';

type Props = { hall: string; onClose: () => void; onMade: (codes: CodesView) => void };

/** The form of a new code. It loads the rooms itself, because the list of codes does not need them. */
export function CreateCodeSheet({ hall, onClose, onMade }: Props) {
  const { data } = useQuery('halls.setup', { hall });
  const [kind, setKind] = useState<Kind>();
  const [room, setRoom] = useState<string>();
  const [label, setLabel] = useState('');
  const [tried, setTried] = useState(false);
  const create = useCommand('codes.create', {
    onDone: (codes) => {
      clearRequestId();
      onMade(codes);
    },
    errorMessages: bookingErrorMessages,
  });
  const words = label.trim();
  const missing = { kind: !kind, room: kind === 'room' && !room, label: kind === 'notice' && !words };
  const fieldError = (field: keyof typeof missing) => (tried && missing[field] ? text.missing[field] : undefined);
  const rooms = (data?.rooms ?? []).filter(({ inUse }) => inUse).map(({ id, name }) => ({ value: id, label: name }));

  function send() {
    setTried(true);
    if (!kind || missing.room || missing.label) return;
    const input = { hall, kind, label: words, ...(kind !== 'hall' && room && room !== WHOLE_HALL && { room }) };
    void create.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <Sheet open title={text.make} onClose={onClose}>
      <Choice label={text.kind} options={KINDS} value={kind} error={fieldError('kind')} onChange={setKind} />
      {kind === 'room' && (
        <Choice
          label={text.room}
          layout="pills"
          options={rooms}
          value={room}
          error={fieldError('room')}
          onChange={setRoom}
        />
      )}
      {kind === 'notice' && (
        <Choice
          label={text.roomOptional}
          layout="pills"
          options={[{ value: WHOLE_HALL, label: text.wholeHall }, ...rooms]}
          value={room ?? WHOLE_HALL}
          onChange={setRoom}
        />
      )}
      <TextInput
        label={text.label}
        optional={kind !== 'notice'}
        placeholder={text.labelPlaceholder}
        maxLength={MAX_LABEL_LENGTH}
        value={label}
        error={fieldError('label')}
        onChange={setLabel}
      />
      <PrimaryButton busy={create.sending} onClick={send}>
        {text.makeDone}
      </PrimaryButton>
    </Sheet>
  );
}
