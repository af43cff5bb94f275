import { cleanText } from '../clean-text';
import type { Moment } from '../time';

/** Where a household lives. `unit` is empty in a building without 单元. */
export type Address = { compound: string; building: string; unit: string; door: string };

/** Why a household left the register. */
export const END_REASONS = ['moved', 'split', 'merged', 'struckOff'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** A printed slip for one door. Its code is stored as a hash only; `wrong` counts codes that did not fit. */
export type DoorSlip = { serial: number; hash: string; printedAt: Moment; expiresAt: Moment; wrong: number };

/** An address where people live together and count once. It is no family register: it names nobody. */
export type Household = Address & {
  id: string;
  grid: string;
  community: string;
  /** Since when the register knows it; a roll takes those it knew at its cut-off. */
  since: Moment;
  endedAt?: Moment;
  endReason?: EndReason;
  /** Hashes of the telephones that the base ledger has for it. */
  phones?: string[];
  slip?: DoorSlip;
};

/** The address alone of what has one. */
export const addressOf = ({ compound, building, unit, door }: Address): Address => ({ compound, building, unit, door });

/** Full-width characters as half-width ones. */
const narrowed = (text: string): string =>
  text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

const part = (text: string, suffix: RegExp): string =>
  narrowed(cleanText(text))
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(suffix, '')
    .replace(/^0+(?=.)/, '');

/** An address as the register writes it, so that 03号楼 and ３ are one building. */
export const normalizedAddress = ({ compound, building, unit, door }: Address): Address => ({
  compound,
  building: part(building, /(号楼|号院|栋|幢|座|楼)$/),
  unit: part(unit, /单元$/),
  door: part(door, /(号|室|户)$/),
});

/** Whether an address names a door. */
export const isComplete = ({ building, door }: Address): boolean => building !== '' && door !== '';

/** Whether the register knew a household at a moment. */
export const isRegisteredAt = ({ since, endedAt }: Pick<Household, 'since' | 'endedAt'>, at: Moment): boolean =>
  since <= at && (endedAt === undefined || endedAt > at);

/** A door whose number is hidden but for its first character, as in 4**. */
export const maskedDoor = (door: string): string =>
  door.length < 2 ? '*' : `${door.slice(0, 1)}${'*'.repeat(door.length - 1)}`;

const compareParts = (a: string, b: string): number => {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return (Number.isNaN(x) ? 0 : x - y) || (a < b ? -1 : a > b ? 1 : 0);
};

/** In the order in which one walks past the doors. */
export const compareAddresses = (a: Address, b: Address): number =>
  compareParts(a.building, b.building) || compareParts(a.unit, b.unit) || compareParts(a.door, b.door);
