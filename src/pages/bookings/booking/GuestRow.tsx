import { useState } from 'react';
import type { BookingView } from '@domain/bookings/view';
import { guestText as text } from '@/text/bookings/guest';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { GuestSheet } from './GuestSheet';

/** Opens the guest's name for the desk, and for the centre the list of who has seen it. */
export function GuestRow({ booking: { id, identity } }: { booking: BookingView }) {
  const [open, setOpen] = useState(false);
  const mayReveal = identity === 'mayReveal';
  if (!identity) return null;
  return (
    <>
      <Rows>
        <ListRow
          icon="person"
          title={mayReveal ? text.row : text.check}
          note={mayReveal ? text.rowHint : undefined}
          onClick={() => setOpen(true)}
        />
      </Rows>
      <RenderBoundary>
        {open && <GuestSheet id={id} mayReveal={mayReveal} onClose={() => setOpen(false)} />}
      </RenderBoundary>
    </>
  );
}
