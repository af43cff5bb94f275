import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CaseView, ReporterView } from '@domain/cases/view';
import type { CaseAccessReason } from '@domain/people/identity-access';
import { caseAccessReasonName } from '@domain/vocabulary/people';
import { newId } from '@/device/storage/newId';
import { call } from '@/cloud/call';
import { IdentityAccessLog, useAccessPages } from '@/screen/IdentityAccessLog';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { contactText as text } from '@/text/cases/contact';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';

type Props = {
  id: string;
  reasons: readonly CaseAccessReason[];
  onRecorded: (it: CaseView) => void;
  onClose: () => void;
};

/** Shows the reporter's name and phone after a reason is recorded; a call records itself. */
export function ContactSheet({ id, reasons, onRecorded, onClose }: Props) {
  const [reporter, setReporter] = useState<ReporterView>();
  const pages = useAccessPages(reporter, (after) => call('cases.reporterAccesses', { id, after }));
  return (
    <Sheet open title={text.title} onClose={onClose}>
      {reporter ? (
        <>
          <Contact id={id} reporter={reporter} onRecorded={onRecorded} />
          <IdentityAccessLog pages={pages} />
        </>
      ) : (
        <ReasonForm id={id} reasons={reasons} onRevealed={setReporter} />
      )}
    </Sheet>
  );
}

type FormProps = Pick<Props, 'id' | 'reasons'> & { onRevealed: (reporter: ReporterView) => void };

/** A reason is chosen by the reader, also where there is only one; without one nothing is revealed. */
function ReasonForm({ id, reasons, onRevealed }: FormProps) {
  const [reason, setReason] = useState<CaseAccessReason>();
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newId);
  const reveal = useCommand('cases.revealReporter', { onDone: onRevealed, errorMessages: caseErrorMessages });
  function submit() {
    setTried(true);
    if (reason) void reveal.send({ id, reason, requestId });
  }
  return (
    <>
      <Notice>{text.words}</Notice>
      <Choice
        label={text.why}
        options={reasons.map((value) => ({ value, label: caseAccessReasonName[value] }))}
        value={reason}
        error={tried && !reason ? text.missing : undefined}
        onChange={setReason}
      />
      <PrimaryButton busy={reveal.sending} onClick={submit}>
        {text.open}
      </PrimaryButton>
    </>
  );
}

type ContactProps = Pick<Props, 'id' | 'onRecorded'> & { reporter: ReporterView };

function Contact({ id, reporter: { name, phone, access }, onRecorded }: ContactProps) {
  const record = useCommand('cases.recordDial', {
    onDone: (it) => {
      void Taro.showToast({ title: text.recorded, icon: 'none' });
      onRecorded(it);
    },
    errorMessages: caseErrorMessages,
  });
  // a call that the person cancelled is none
  const dial = (phoneNumber: string) =>
    void Taro.makePhoneCall({ phoneNumber }).then(
      () => record.send({ id, access }),
      () => undefined,
    );
  return (
    <>
      <Rows>
        <ListRow icon="person" title={name || text.noName} note={phone ? undefined : text.noPhone} />
        {phone && <ListRow icon="phone" title={phone} note={text.call} onClick={() => dial(phone)} />}
      </Rows>
      {record.refused && (
        <Notice tone="warn" action={text.recordAgain} onAction={() => void record.send({ id, access })}>
          {text.notRecorded}
        </Notice>
      )}
    </>
  );
}
