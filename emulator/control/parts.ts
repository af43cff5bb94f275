import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import type { Functions } from '../functions/functions';
import type { Invocations } from '../functions/invocations';
import type { Triggers } from '../functions/triggers';
import type { People } from '../people';
import type { RequestDelay } from '../request-delay';
import type { Seed } from '../seed/seed';
import type { Files } from '../storage/files';
import type { ContentCheck } from '../wechat/content-check';
import type { Codes } from '../wechat/qr-codes';
import type { Subscriptions } from '../wechat/subscriptions';

/** The parts of the emulator that /control reads and changes. */
export type ControlParts = {
  database: EmulatedDatabase;
  functions: Functions;
  invocations: Invocations;
  triggers: Triggers;
  clock: MovableClock;
  files: Files;
  people: People;
  subscriptions: Subscriptions;
  content: ContentCheck;
  codes: Codes;
  requestDelay: RequestDelay;
  applySeed(seed: Seed): Promise<void>;
  /** Removes all data; afterwards these collections exist. */
  clear(collections: string[]): Promise<void>;
  /** Applies the seed file again; false when there is none. */
  loadSample(): Promise<boolean>;
};

/** The clock as /control answers it. */
export const describeClock = (clock: MovableClock) => ({
  now: new Date(clock.now()).toISOString(),
  offset: clock.offset(),
});
