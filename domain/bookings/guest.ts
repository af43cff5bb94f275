/** Somebody without a phone of his own whom the desk writes down; the number is a relative's or at home. */
export type Guest = { name: string; phone: string };

/** What a guest is known by: his number however it is spelled, else his name. */
export const guestKey = ({ name, phone }: Guest): string =>
  numberOf(phone) || name.normalize('NFKC').replace(/\s/g, '');

/** The bare digits of a phone number; China's own code in front of a mobile is left out. */
const numberOf = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
