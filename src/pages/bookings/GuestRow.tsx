import { useState } from 'react';
import type { BookingView } from '@domain/bookings/view';
import { guestText as text } from '@/text/guest';
import { ListRow, Rows } from '@/ui/ListRow';
import { RenderBoundary } from '@/ui/RenderBoundary';
import { GuestSheet } from './GuestSheet';

/** The way to a guest's name, or for who only watches to who looked at it. */
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
