import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit, type Finding } from '@domain/bookings/audit';
import { isLive, type Booking } from '@domain/bookings/booking';
import type { WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import type { EndpointName, ApiReply } from '@domain/contract';
import type { RoomDay } from '@domain/bookings/availability/room-day';
import { toBooking, type BookingDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { toHall, type HallDocument } from '../../../cloudfunctions/modules/halls/hall-repository';
import { personIdOf } from '../../../cloudfunctions/platform/identity';
import { startEmulator } from '../../../emulator/emulator';
import { createClient } from '../../emulator/test-emulator';
import { community } from '../../support/cloud/test-api';
import { openidOf, SETUP_CODE, IDENTITY_KEY } from '../../support/people';

jest.setTimeout(600_000);

const root = path.resolve(__dirname, '../../..');
const MANY = 50;

/** One of the fifty; whoever counts further begins again with the first. */
const neighbour = (n: number): string => `o-neighbour-${n % MANY}`;
const people = Array.from({ length: MANY }, (_, n) => ({
  _id: personIdOf(neighbour(n), IDENTITY_KEY),
  positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
  keys: [],
  joinedAt: 1,
  left: {},
  granted: {},
  used: {},
  sendingUntil: 0,
}));

export type Crowd = Awaited<ReturnType<typeof gather>>;

/** Fifty neighbours and the desk before the built functions, each instance a process of its own. */
export async function gather() {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-crowd-'));
  execFileSync(process.execPath, ['config/cloudfunctions.mjs', folder], { cwd: root });
  Object.assign(process.env, { IDENTITY_KEY, SETUP_CODE });
  const emulator = await startEmulator({
    functions: folder,
    database: path.join(root, 'config/cloud/database.json'),
    timers: false,
  });
  const { call, control, post } = createClient(() => emulator.url);
  const rows = <T>(name: string): T[] => emulator.database.dump(name) as unknown as T[];

  const seed = async () => {
    await control('reset', {
      collections: ['bookings', 'roomdays', 'weeklyquotas', 'waitlist', 'violations', 'inbox'],
    });
    await control('clock', { now: null });
    const { people: staff, ...rest } = community();
    await control('seed', { ...rest, people: [...(staff ?? []), ...people] });
  };
  await seed();

  const bookings = (): Booking[] => rows<BookingDocument>('bookings').map(toBooking);
  const days = (): RoomDay[] =>
    rows<RoomDay & { _id: string }>('roomdays').map(({ _id, hall, space, day, owners }) => ({
      id: _id,
      hall,
      space,
      day,
      owners,
    }));
  const weeks = (): WeeklyQuota[] =>
    rows<WeeklyQuota & { _id: string }>('weeklyquotas').map(({ _id, ...week }) => ({ ...week, id: _id }));
  const tick = () => control('timers/scheduler', {});

  return {
    emulator,
    control,
    post,
    reset: seed,
    ask: <N extends EndpointName>(openid: string, name: N, input: object) =>
      call<ApiReply<N>>('api', { name, input }, openid),
    neighbour,
    personIdOf: (n: number): string => personIdOf(neighbour(n), IDENTITY_KEY),
    desk: openidOf('gao'),
    bookings,
    days,
    weeks,
    /** Refusals as they were counted. */
    /** Refused requests by reason. */
    refusals: () => {
      const sums: Record<string, number> = {};
      for (const { counts } of rows<{ counts: Record<string, number> }>('violations'))
        for (const [reason, count] of Object.entries(counts)) sums[reason] = (sums[reason] ?? 0) + count;
      return sums;
    },
    live: () => bookings().filter(({ state }) => isLive(state)),
    /** Lets the sweeper end whatever died, twice over: a hold that was given up is looked through again. */
    sweep: async () => {
      for (let minute = 0; minute < 4; minute++) {
        await control('clock', { advance: 'PT61S' });
        await tick();
      }
    },
    tick,
    /** Everything that should not be; holds that are on their way are not looked at. */
    findings: (): Finding[] => {
      const halls = rows<HallDocument>('halls').map(toHall);
      return audit({ days: days(), weeks: weeks(), bookings: bookings(), halls, now: emulator.now() });
    },
    close: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Pairs of live bookings that share a half hour of a space. */
export function doubles(bookings: readonly Booking[]): string[] {
  const live = bookings.filter(({ state }) => isLive(state) && state !== 'hold');
  return live.flatMap((a, n) =>
    live
      .slice(n + 1)
      .flatMap((b) =>
        a.room.space === b.room.space && a.day === b.day && a.slots.from < b.slots.to && b.slots.from < a.slots.to
          ? [`${a.id} ${b.id}`]
          : [],
      ),
  );
}

export const reasons = (answers: readonly ApiReply<EndpointName>[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const answer of answers) {
    const key = answer.ok ? 'ok' : answer.error.reason || answer.error.code;
    counted[key] = (counted[key] ?? 0) + 1;
  }
  return counted;
};
