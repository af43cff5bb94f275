/** Somebody without a phone whom the desk writes down; the number is a relative's or a landline. */
export type Guest = { name: string; phone: string };

/** What identifies a guest: the number, however it is spelled, else the name. */
export const guestKey = ({ name, phone }: Guest): string =>
  numberOf(phone) || name.normalize('NFKC').replace(/\s/g, '');

/** The digits of a phone number, without China's country code in front of a mobile number. */
const numberOf = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
