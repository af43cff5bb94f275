import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CaseView, ReporterView } from '@domain/cases/view';
import type { CaseAccessReason } from '@domain/people/identity-access';
import { caseAccessReasonName } from '@domain/vocabulary/people';
import { makeCall } from '@/device/makeCall';
import { call } from '@/cloud/call';
import { IdentityAccessLog, useAccessPages } from '@/screen/IdentityAccessLog';
import { ReasonForm } from '@/screen/ReasonForm';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { contactText as text } from '@/text/cases/contact';
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
        <RevealForm id={id} reasons={reasons} onRevealed={setReporter} />
      )}
    </Sheet>
  );
}

type FormProps = Pick<Props, 'id' | 'reasons'> & { onRevealed: (reporter: ReporterView) => void };

function RevealForm({ id, reasons, onRevealed }: FormProps) {
  const reveal = useCommand('cases.revealReporter', { onDone: onRevealed, errorMessages: caseErrorMessages });
  return (
    <ReasonForm
      text={text}
      reasons={reasons.map((value) => ({ value, label: caseAccessReasonName[value] }))}
      busy={reveal.sending}
      onSubmit={(access) => void reveal.send({ id, ...access })}
    />
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
  const dial = async (phoneNumber: string) => {
    if (await makeCall(phoneNumber)) void record.send({ id, access });
  };
  return (
    <>
      <Rows>
        <ListRow icon="person" title={name || text.noName} note={phone ? undefined : text.noPhone} />
        {phone && <ListRow icon="phone" title={phone} note={text.call} onClick={() => void dial(phone)} />}
      </Rows>
      {record.refused && (
        <Notice tone="warn" action={text.recordAgain} onAction={() => void record.send({ id, access })}>
          {text.notRecorded}
        </Notice>
      )}
    </>
  );
}
