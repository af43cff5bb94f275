import path from 'node:path';
import { startEmulator, type Emulator } from './emulator';
import { scanFunctions } from './functions/scan';
import { prepareDataFolder } from './startup/data-folder';
import { describeStart } from './startup/describe';
import { findMistakes } from './startup/mistakes';
import { readOptions, USAGE } from './startup/options';

async function main(): Promise<void> {
  const { options, mistakes: misread } = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const found = [...misread, ...findMistakes(options)];
  // nothing is made before everything else is right
  const mistakes = found.length > 0 || options.data === undefined ? found : prepareDataFolder(options.data);
  if (mistakes.length > 0) throw new Error([...mistakes, ...(misread.length > 0 ? [USAGE] : [])].join('\n'));

  const { functions = '', port, host, data, database, seed, app, logs } = options;
  const emulator = await startEmulator({
    ...{ functions, host, data, database, seed, app, logs },
    port: port === undefined ? 0 : Number(port),
    timers: !options['no-timers'],
    allowedHosts: options['allow-host'],
    remoteControl: options['remote-control'],
  });
  announce(emulator, functions);

  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function announce({ url, database }: Emulator, functions: string): void {
  const collections = database.collections().map(({ name }) => name);
  for (const line of describeStart(scanFunctions(path.resolve(functions)), collections)) console.log(line);
  console.log(`console at ${url}/console/`);
  console.log(`ready at ${url}`);
}

/** What went wrong, with the option that helps. */
function messageOf(error: unknown): string {
  const { code, port, address, hostname } = Object(error) as {
    code?: string;
    port?: number;
    address?: string;
    hostname?: string;
  };
  if (code === 'EADDRINUSE') return `the port ${port} is in use; choose another one with --port`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${address}; choose another one with --host`;
  if (code === 'ENOTFOUND') return `the host ${hostname} is not known; choose another one with --host`;
  if (code === 'EACCES' && port !== undefined) return `the port ${port} is not allowed; choose one above 1023`;
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
