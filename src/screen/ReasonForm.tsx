import { useState } from 'react';
import { newId } from '@/device/storage/newId';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Notice } from '@/ui/feedback/Notice';

type Props<Reason extends string> = {
  text: { words: string; why: string; missing: string; open: string };
  reasons: Readonly<Record<Reason, string>> | readonly { value: Reason; label: string }[];
  busy: boolean;
  /** `requestId` stays the same for a reason while the form is open, so that a second tap is one access. */
  onSubmit: (access: { reason: Reason; requestId: string }) => void;
};

/** Asks why somebody's name and phone are looked at. No reason is preselected; without one nothing is revealed. */
export function ReasonForm<Reason extends string>({ text, reasons, busy, onSubmit }: Props<Reason>) {
  const [reason, setReason] = useState<Reason>();
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newId);
  function submit() {
    setTried(true);
    if (reason) onSubmit({ reason, requestId: `${requestId}-${reason}` });
  }
  return (
    <>
      <Notice>{text.words}</Notice>
      <Choice
        label={text.why}
        options={reasons}
        value={reason}
        error={tried && !reason ? text.missing : undefined}
        onChange={setReason}
      />
      <PrimaryButton busy={busy} onClick={submit}>
        {text.open}
      </PrimaryButton>
    </>
  );
}
