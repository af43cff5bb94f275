import type { BookingRequest } from '@domain/bookings/availability/booking-request';
import { viewBookingCard, viewDisplaced } from '@domain/bookings/view';
import { findRoom } from '@domain/halls/hall';
import { idempotentId } from '../../../platform/identity';
import { fingerprintOf } from '../../../platform/repeated-request';
import type { Handler } from '../../handler';
import { checkPublicText } from '../../moderation/check-public-text';
import { getOwnHallOfRoom } from '../../halls/own-hall';
import { blockSlots } from './block-slots';

export const createBlock: Handler<'bookings.createBlock'> = async (input, context) => {
  const { roomId, day, from, to, title, kind, override, requestId } = input;
  const hall = await getOwnHallOfRoom(context, roomId);
  await checkPublicText(context, { hall: hall.id }, title);
  const request: BookingRequest = {
    room: findRoom(hall, roomId),
    day,
    slots: { from, to },
    people: 1,
    purpose: 'activity',
  };
  const { booking, displaced } = await blockSlots(context, {
    request: request,
    hall,
    id: idempotentId(context.actor.personId, `block/${requestId}`, context.keys.identity),
    personId: context.actor.personId,
    kind,
    title,
    fingerprint: fingerprintOf(input, context.keys.identity),
    override,
  });
  return { booking: viewBookingCard(booking, context), displaced: displaced.map(viewDisplaced) };
};
