'use strict';
// The process of one function: it loads the code once and then runs one invocation at a time, as in the cloud.
// It is plain JavaScript because it is started as a file, from the sources and from the bundle.

const [, , file, exportName] = process.argv;
const RealDate = Date;
let clockOffset = 0;
let runningId;

const now = () => RealDate.now() + clockOffset;
const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === ShiftedDate ? target : newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
RealDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;

const send = (message) => process.connected && process.send(message, () => undefined);
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
    send({ log: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  };
}

// As in the cloud, an unhandled rejection does not end the process.
process.on('unhandledRejection', (error) => process.stderr.write(`unhandled rejection: ${textOf(error)}\n`));
process.on('uncaughtException', (error) => {
  process.stderr.write(`uncaught exception: ${textOf(error)}\n`);
  send({ fatal: true, ...(runningId === undefined ? {} : { id: runningId, error: textOf(error) }) });
  setImmediate(() => process.exit(1));
});
process.on('disconnect', () => process.exit());

let main;
try {
  main = require(file)[exportName];
  if (typeof main !== 'function') throw new Error(`${file} exports no function ${exportName}`);
  send({ ready: true });
} catch (error) {
  send({ ready: false, error: textOf(error) });
}

process.on('message', async ({ id, event, context, env, clockOffset: offset }) => {
  clockOffset = offset;
  runningId = id;
  Object.assign(process.env, env);
  try {
    const result = JSON.stringify(await callMain(JSON.parse(event), { ...JSON.parse(context) })) ?? 'null';
    finish(env, { id, result });
  } catch (error) {
    finish(env, { id, error: textOf(error) });
  }
});

function finish(env, message) {
  for (const key of Object.keys(env)) delete process.env[key];
  runningId = undefined;
  send(message);
}

function callMain(event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = main(event, context, callback);
    // A main with a callback parameter that returns nothing answers through the callback.
    if (main.length < 3 || returned !== undefined) resolve(returned);
  });
}
