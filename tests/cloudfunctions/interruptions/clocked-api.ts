import { DAY, HOUR, MINUTE } from '@domain/time';
import { community, openTestApi } from '../../support/cloud/test-api';
import { withSchemas } from '../../support/cloud/with-schemas';

/** The functions with a clock that goes on when the test says so, and the scheduler that follows it. */
export async function openClockedApi() {
  const testApi = await openTestApi();
  const real = Date.now;
  let offset = 0;
  let stopped: number | undefined;
  const now = jest.spyOn(Date, 'now').mockImplementation(() => stopped ?? real() + offset);

  async function wait(milliseconds: number): Promise<void> {
    offset += milliseconds;
    const { data } = await testApi.tick();
    const failed = Object.entries(data).filter(([, result]) => result === 'failed');
    if (failed.length) throw new Error(`jobs failed: ${failed.map(([name]) => name).join()}`);
  }

  /** Until half a minute after the next three in the night, when every job runs. */
  const untilNight = (): number => DAY - ((Date.now() + 5 * HOUR) % DAY) + MINUTE / 2;

  return {
    testApi,
    async beginAgain(): Promise<void> {
      offset = 0;
      stopped = undefined;
      await testApi.emulator.database.reset([]);
      await testApi.emulator.database.seed(withSchemas(community()));
    },
    /** Stops the clock until all begins again, so that whatever happens does within one millisecond. */
    stop: () => void (stopped = Date.now()),
    /** Lets the clock go on, and the scheduler run then. */
    wait,
    night: () => wait(untilNight()),
    /** Lets the scheduler run as it does within the next minutes and at night. */
    async sweep(): Promise<void> {
      await wait(6 * MINUTE);
      await wait(untilNight());
      await wait(61_000);
    },
    async close(): Promise<void> {
      now.mockRestore();
      await testApi.close();
    },
  };
}
