import { useState } from 'react';
import type { GuestView } from '@domain/bookings/view';
import { bookingAccessReasonName } from '@domain/vocabulary/people';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { makeCall } from '@/device/makeCall';
import { IdentityAccessLog, useAccessPages } from '@/screen/IdentityAccessLog';
import { ReasonForm } from '@/screen/ReasonForm';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { guestText as text } from '@/text/bookings/guest';
import { ListRow, Rows } from '@/ui/layout/ListRow';
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
      {guest ? <GuestContact guest={guest} /> : mayReveal && <RevealForm id={id} onRevealed={setGuest} />}
      <IdentityAccessLog pages={shown && pages} retry={log.error ? () => void log.refresh() : undefined} />
    </Sheet>
  );
}

function RevealForm({ id, onRevealed }: { id: string; onRevealed: (access: GuestView) => void }) {
  const open = useCommand('bookings.revealGuest', { onDone: onRevealed, errorMessages: bookingErrorMessages });
  return (
    <ReasonForm
      text={text}
      reasons={bookingAccessReasonName}
      busy={open.sending}
      onSubmit={(access) => void open.send({ id, ...access })}
    />
  );
}

const GuestContact = ({ guest: { name, phone } }: { guest: GuestView }) => (
  <Rows>
    <ListRow icon="person" title={name} note={phone ? undefined : text.noPhone} />
    {phone && <ListRow icon="phone" title={phone} note={text.call} onClick={() => void makeCall(phone)} />}
  </Rows>
);
