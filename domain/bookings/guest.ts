import type { Actor } from '../people/actor';
import type { Booking } from './booking';

/** Somebody without a phone whom the desk writes down; the number is a relative's or a landline. */
export type Guest = { name: string; phone: string };

/** What identifies a guest: the number, however it is spelled, and the name, because a couple may share a number. */
export const guestKey = ({ name, phone }: Guest): string =>
  [phoneDigits(phone), name.normalize('NFKC').replace(/\s/g, '')].filter(Boolean).join('/');

/** The digits of a phone number, without China's country code in front of a mobile number. */
export const phoneDigits = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');

/** Whether somebody would decide on a request that is their own, or that they wrote down for a guest. */
export const isOwnRequest = ({ kind, personId, writtenBy }: Booking, actor: Pick<Actor, 'personId'>): boolean =>
  kind === 'booking' && (personId === actor.personId || writtenBy === actor.personId);
