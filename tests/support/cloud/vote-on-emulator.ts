import { sampleSettings } from '@domain/settings/sample-settings';
import { DAY, MINUTE, type Moment } from '@domain/time';
import type { VoteRecord } from '@domain/ballots/vote';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import type * as Votes from '../../../cloudfunctions/modules/ballots/votes';
import type * as Register from '../../../cloudfunctions/modules/households/register';
import { aRecord } from '../aVote';
import { IDENTITY_KEY, personIdFor, type Somebody } from '../people';
import type { TestApi } from './test-api';

/** Runs code of the cloud functions at a moment. */
export const at = <T>(testApi: TestApi, now: Moment, run: (context: AppContext) => Promise<T>): Promise<T> =>
  testApi.withDatabase((db) =>
    run({
      ...{ db, now, keys: { identity: IDENTITY_KEY, code: IDENTITY_KEY }, requestId: 'r1' },
      settings: () => Promise.resolve(sampleSettings),
      calendar: () => {
        throw new Error('votes need no calendar');
      },
    }),
  );

/** Functions that a topic calls; they read the environment when they are loaded, so not before the emulator runs. */
export const votesModule = (): Promise<typeof Votes> => import('../../../cloudfunctions/modules/ballots/votes');
export const registerModule = (): Promise<typeof Register> =>
  import('../../../cloudfunctions/modules/households/register');

/** Doors of the first compound: buildings of two units with three floors of two doors. */
export const doors = (households: number) =>
  Array.from({ length: households }, (_, n) => ({
    ...{ compound: 'k1', building: `${Math.floor(n / 12) + 1}`, unit: `${(Math.floor(n / 6) % 2) + 1}` },
    ...{ door: `${(Math.floor(n / 2) % 3) + 1}0${(n % 2) + 1}`, grid: 'g1', community: 'c1' },
  }));

/** Who lives behind which door, in the order of `doors`. */
export type Residents = Partial<Record<Somebody, number>>;

/** Households of the first compound with their adults, known for a month at `now`. */
export async function aCompound(testApi: TestApi, households: number, residents: Residents, now: Moment) {
  const { householdIdOf, upsertHouseholds } = await registerModule();
  const rows = doors(households);
  await at(testApi, now - 30 * DAY, (context) => upsertHouseholds(context, rows));
  const ids = rows.map((row) => householdIdOf(row, IDENTITY_KEY));
  await testApi.put({
    householdmembers: Object.entries(residents).map(([who, door]) => ({
      ...{ _id: personIdFor(who as Somebody), household: ids[door]!, grid: 'g1', community: 'c1', version: 1 },
      ...{ state: 'verified', proof: 'officer', askedAt: now - 20 * DAY, verifiedAt: now - 20 * DAY },
    })),
  });
  return ids;
}

/** A vote that opened a minute before now and ends in a week; the clock of the emulator stays where it is. */
export async function aVote(
  testApi: TestApi,
  {
    households = 12,
    residents = {},
    changes = {},
  }: { households?: number; residents?: Residents; changes?: Partial<VoteRecord> } = {},
) {
  const now = Date.now();
  const posted = now - 3 * DAY - MINUTE;
  const ids = await aCompound(testApi, households, residents, posted);
  const { openVote, postRoll } = await votesModule();
  const record = aRecord({ opensAt: now - MINUTE, closesAt: now + 7 * DAY, ...changes }, posted);
  await at(testApi, posted, (context) => postRoll(context, record));
  await at(testApi, now - MINUTE, (context) => openVote(context, record.topic));
  return { record, ids };
}
