'use strict';
// One process of one function. It loads the code once and then runs one request at a time, as the cloud does.
// Plain JavaScript, because it is started as it lies here, from the sources and from the bundle alike.

const [, , file, name] = process.argv;
const RealDate = Date;
let offset = 0;
let running;

const moved = () => RealDate.now() + offset;
const MovedDate = new Proxy(RealDate, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length === 0 ? [moved()] : given, asked === MovedDate ? target : asked),
  apply: () => new RealDate(moved()).toString(),
  get: (target, key) => (key === 'now' ? moved : Reflect.get(target, key)),
});
RealDate.prototype.constructor = MovedDate;
globalThis.Date = MovedDate;

const tell = (message) => process.connected && process.send(message, () => undefined);
const textOf = (error) =>
  error instanceof Error ? (error.stack ?? String(error)) : typeof error === 'string' ? error : safeJson(error);
const safeJson = (value) => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk, encoding, done) => {
    tell({ log: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
    const then = typeof encoding === 'function' ? encoding : done;
    if (then) process.nextTick(then);
    return true;
  };
}

// A rejection nobody waits for is the function's own business; the process goes on.
process.on('unhandledRejection', (error) => process.stderr.write(`unhandled rejection: ${textOf(error)}\n`));
process.on('uncaughtException', (error) => {
  process.stderr.write(`uncaught exception: ${textOf(error)}\n`);
  tell({ fatal: true, ...(running === undefined ? {} : { id: running, error: textOf(error) }) });
  setImmediate(() => process.exit(1));
});
process.on('disconnect', () => process.exit());

let main;
try {
  main = require(file)[name];
  if (typeof main !== 'function') throw new Error(`${file} exports no function ${name}`);
  tell({ ready: true });
} catch (error) {
  tell({ ready: false, error: textOf(error) });
}

process.on('message', async ({ id, event, context, environment, offset: given }) => {
  offset = given;
  running = id;
  Object.assign(process.env, environment);
  try {
    const result = JSON.stringify(await answerOf(JSON.parse(event), { ...JSON.parse(context) })) ?? 'null';
    finish(id, environment, { id, result });
  } catch (error) {
    finish(id, environment, { id, error: textOf(error) });
  }
});

function finish(id, environment, message) {
  for (const key of Object.keys(environment)) delete process.env[key];
  running = undefined;
  tell(message);
}

function answerOf(event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = main(event, context, callback);
    // A main that names a callback and returns nothing answers through it.
    if (main.length < 3 || returned !== undefined) resolve(returned);
  });
}
