import type { Input } from '@domain/contract';
import type { TestApi } from '../support/cloud/test-api';
import { isLong } from '../support/iterations';
import { openClockedApi } from './interruptions/clocked-api';
import { SITUATIONS, type CommandName } from './interruptions/commands';

/** Before which of so many writes the second tap comes: the first and the last; before each with LONG=1. */
const momentsAmong = (writes: number): number[] =>
  Array.from({ length: writes }, (_, n) => n).filter((n) => isLong || n === 0 || n === writes - 1);

describe('a double tap, whose second command is through in the middle of the first,', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  let testApi: TestApi;
  beforeAll(async () => {
    clocked = await openClockedApi();
    testApi = clocked.testApi;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });

  test.each(SITUATIONS)('is answered twice like once: %s', async (_, name, { who, prepare }) => {
    const begin = async (): Promise<Input<CommandName>> => {
      await clocked.beginAgain();
      const input = await prepare(testApi);
      clocked.stop();
      return input;
    };
    const alone = await testApi.reply(who, name, await begin());
    const told = alone.ok ? { ok: true } : { ok: false, error: { code: alone.error.code } };
    for (const moment of momentsAmong(testApi.writes())) {
      const input = await begin();
      const second = testApi.meetBefore(moment, who, name, input);
      const first = await testApi.reply(who, name, input);
      expect({ moment, first, second: await second }).toMatchObject({ first: told, second: told });
    }
  });
});
