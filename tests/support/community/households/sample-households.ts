import type { Household } from '@domain/households/household';
import { DAY, type Moment } from '@domain/time';
import { householdIdOf } from '../../../../cloudfunctions/modules/households/register';

const COMPOUND = 'yangguangli-xq';
const BUILDINGS = 5;
const FLOORS = 6;

type Stage = { now: Moment; key: string };

/** 120 households of the sample compound: five buildings of two units, each with six floors of two doors. */
export function createHouseholds({ now, key }: Stage): Household[] {
  const doors = Array.from({ length: BUILDINGS * 2 * FLOORS * 2 }, (_, n) => ({
    compound: COMPOUND,
    building: `${Math.floor(n / 24) + 1}`,
    unit: `${(Math.floor(n / 12) % 2) + 1}`,
    door: `${(Math.floor(n / 2) % FLOORS) + 1}0${(n % 2) + 1}`,
  }));
  return doors.map((address) => ({
    ...address,
    ...{ id: householdIdOf(address, key), grid: 'g1', community: 'yangguangli', since: now - 180 * DAY },
  }));
}

/** Who lives where: shu and peng together; luan waits for the officer. */
export const HOUSEHOLD_RESIDENTS: [openid: string, door: number, proof?: 'slip' | 'officer'][] = [
  ['lin', 66, 'officer'],
  ['wu', 0, 'slip'],
  ['shu', 30, 'slip'],
  ['peng', 30, 'officer'],
  ['luan', 45],
];
