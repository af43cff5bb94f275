import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { GuestView } from '@domain/bookings/view';
import type { BookingAccessReason } from '@domain/people/identity-access';
import { bookingAccessReasonName } from '@domain/vocabulary/people';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { newId } from '@/device/storage/newId';
import { IdentityAccessLog, useAccessPages } from '@/screen/IdentityAccessLog';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { guestText as text } from '@/text/bookings/guest';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';

type Props = { id: string; mayReveal: boolean; onClose: () => void };

/** Shows the guest's name and phone after a reason is recorded, and who has seen them so far. */
export function GuestSheet({ id, mayReveal, onClose }: Props) {
  const log = useQuery('bookings.guestAccesses', { id });
  const [guest, setGuest] = useState<GuestView>();
  const shown = guest ?? log.data;
  const pages = useAccessPages(shown, (after) => call('bookings.guestAccesses', { id, after }));
  return (
    <Sheet open title={mayReveal ? text.title : text.check} onClose={onClose}>
      {guest ? <GuestContact guest={guest} /> : mayReveal && <ReasonForm id={id} onRevealed={setGuest} />}
      <IdentityAccessLog pages={shown && pages} retry={log.error ? () => void log.refresh() : undefined} />
    </Sheet>
  );
}

/** No reason is preselected; without one nothing is revealed. */
function ReasonForm({ id, onRevealed }: { id: string; onRevealed: (access: GuestView) => void }) {
  const [reason, setReason] = useState<BookingAccessReason>();
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newId);
  const open = useCommand('bookings.revealGuest', { onDone: onRevealed, errorMessages: bookingErrorMessages });
  function submit() {
    setTried(true);
    if (reason) void open.send({ id, reason, requestId });
  }
  return (
    <>
      <Notice>{text.words}</Notice>
      <Choice
        label={text.why}
        options={bookingAccessReasonName}
        value={reason}
        error={tried && !reason ? text.missing : undefined}
        onChange={setReason}
      />
      <PrimaryButton busy={open.sending} onClick={submit}>
        {text.open}
      </PrimaryButton>
    </>
  );
}

const GuestContact = ({ guest: { name, phone } }: { guest: GuestView }) => (
  <Rows>
    <ListRow icon="person" title={name} note={phone ? undefined : text.noPhone} />
    {phone && (
      <ListRow
        icon="phone"
        title={phone}
        note={text.call}
        onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
      />
    )}
  </Rows>
);
