import type { BookingAction } from '@domain/bookings/lifecycle/event';
import type { BookingView } from '@domain/bookings/view';
import { bookingText as text } from '@/text/bookings/bookings';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import type { BookingActions } from './useBookingActions';

// the main action comes first; at most two others stand beside it
const ORDER: readonly BookingAction[] = [
  'checkIn',
  'accept',
  'approve',
  'appeal',
  'excuse',
  'reschedule',
  'reject',
  'leave',
  'cancel',
  'displace',
];
const MAIN: readonly BookingAction[] = ['checkIn', 'accept', 'approve', 'appeal', 'excuse'];

const offered = ({ actions }: BookingView): BookingAction[] => ORDER.filter((action) => actions.includes(action));
export const hasButtons = (booking: BookingView): boolean => offered(booking).length > 0;

/** The buttons at the bottom: what this person may do with the booking now. */
export function BookingButtons({ booking, actions }: { booking: BookingView; actions: BookingActions }) {
  const all = offered(booking);
  return (
    <ButtonRow>
      {all.map((action) => {
        const Kind = MAIN.includes(action) ? PrimaryButton : SecondaryButton;
        return (
          <ButtonCell key={action} main={MAIN.includes(action)}>
            <Kind
              danger={action === 'cancel' || action === 'displace'}
              busy={actions.sending}
              onClick={() => actions.run(booking, action)}
            >
              {nameOf(action, booking)}
            </Kind>
          </ButtonCell>
        );
      })}
    </ButtonRow>
  );
}

function nameOf(action: BookingAction, booking: BookingView): string {
  if (action === 'checkIn') return booking.mine ? text.scan : text.checkInOther;
  if (booking.guest && !booking.mine && action === 'cancel') return text.cancelGuest;
  if (booking.guest && action === 'displace') return text.displaceGuest;
  if (action === 'cancel')
    return booking.state === 'offered' ? text.refuseOffer : booking.kind === 'booking' ? text.cancel : text.standsBlock;
  const names: Partial<Record<BookingAction, string>> = text;
  return names[action] ?? '';
}
