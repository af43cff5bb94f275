import type { BookingState } from '@domain/bookings/booking';
import type { IconName } from './icons/Icon';
import type { Tone } from './StatusTag';

/** The colour and the icon of each booking state. */
export const stateTone: Record<BookingState, { tone: Tone; icon: IconName }> = {
  hold: { tone: 'plain', icon: 'hourglass' },
  pending: { tone: 'warn', icon: 'hourglass' },
  offered: { tone: 'warn', icon: 'alert' },
  confirmed: { tone: 'active', icon: 'check' },
  checkedIn: { tone: 'done', icon: 'check' },
  blocked: { tone: 'plain', icon: 'building' },
  failed: { tone: 'plain', icon: 'close' },
  rejected: { tone: 'plain', icon: 'close' },
  expired: { tone: 'plain', icon: 'clock' },
  lapsed: { tone: 'plain', icon: 'clock' },
  cancelled: { tone: 'plain', icon: 'close' },
  displaced: { tone: 'danger', icon: 'alert' },
  noShow: { tone: 'danger', icon: 'alert' },
};
