import { parseArgs } from 'node:util';
import { startEmulator } from './emulator';

const USAGE = `usage: main --functions DIR [--data DIR] [--port N] [--host H] [--database FILE] [--seed FILE] [--app DIR]
       [--logs] [--no-timers] [--allow-host NAME]… [--remote-control]`;
const text = { type: 'string' } as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      functions: text,
      data: text,
      port: text,
      host: text,
      database: text,
      seed: text,
      app: text,
      logs: { type: 'boolean' },
      'no-timers': { type: 'boolean' },
      'allow-host': { type: 'string', multiple: true },
      'remote-control': { type: 'boolean' },
    },
  });
  const { functions, port, 'no-timers': noTimers, 'allow-host': allowedHosts, ...others } = values;
  if (functions === undefined) throw new Error(USAGE);

  const emulator = await startEmulator({
    ...others,
    functions,
    port: port === undefined ? 0 : Number(port),
    timers: !noTimers,
    allowedHosts,
    remoteControl: values['remote-control'],
  });
  console.log(`ready at ${emulator.url}`);

  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
