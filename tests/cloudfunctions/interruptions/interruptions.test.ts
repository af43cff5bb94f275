import { contract, type EndpointName, type Input } from '@domain/contract';
import type { TestApi } from '../../support/cloud/test-api';
import { isLong } from '../../support/iterations';
import { openClockedApi } from './clocked-api';
import { COMMANDS, SITUATIONS, type CommandName, type Situation } from './commands';
import { findLeftovers } from './soundness';

/** Refusals that a repeated command may meet: it was done, or somebody did something else meanwhile. */
const DONE = ['conflict', 'ruleBroken', 'notFound', 'notSignedIn'];

/** After how many writes a process dies: in the middle and before the last; with LONG=1 each. */
function momentsAmong(writes: number): number[] {
  const all = Array.from({ length: writes }, (_, n) => n);
  return isLong ? all : all.filter((n) => n === Math.floor(writes / 2) || n === writes - 1);
}

describe('a process that dies between any two writes', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  let testApi: TestApi;
  beforeAll(async () => {
    clocked = await openClockedApi();
    testApi = clocked.testApi;
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });

  const run = async <N extends CommandName>(name: N, { who, prepare }: Situation<N>, dieAfter?: number) => {
    await clocked.beginAgain();
    const input: Input<N> = await prepare(testApi);
    if (dieAfter !== undefined) testApi.dieAfter(dieAfter);
    const answer = await testApi.reply(who, name, input);
    return { input, answer, writes: testApi.writes() };
  };

  test.each(SITUATIONS)(
    '%s is whole after the sweep',
    async (_, name, situation) => {
      const whole = await run(name, situation);
      if (!whole.answer.ok) expect(DONE).toContain(whole.answer.error.code);
      await clocked.sweep();
      expect({ diedAfter: 'nothing', left: findLeftovers(testApi) }).toEqual({ diedAfter: 'nothing', left: [] });

      for (const dieAfter of momentsAmong(whole.writes)) {
        const { input, answer } = await run(name, situation, dieAfter);
        if (!situation.repeated) {
          await clocked.sweep();
          expect({ diedAfter: dieAfter, answered: answer.ok, left: findLeftovers(testApi) }).toEqual({
            diedAfter: dieAfter,
            answered: answer.ok,
            left: [],
          });
        }
        const again = await testApi.reply(situation.who, name, input);
        if (!again.ok)
          expect({ dieAfter, error: again.error, known: DONE.includes(again.error.code) }).toMatchObject({
            known: true,
          });
        if (testApi.writes()) await clocked.sweep();
        expect({ diedAfter: dieAfter, repeated: true, left: findLeftovers(testApi) }).toEqual({
          diedAfter: dieAfter,
          repeated: true,
          left: [],
        });
      }
    },
    300_000,
  );

  test('every command of the contract is tried', () => {
    const commands = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind === 'command');
    expect(Object.keys(COMMANDS).sort()).toEqual(commands.sort());
    expect(Object.values(COMMANDS).every((list) => list.length > 0)).toBe(true);
  });
});
