'use strict';
// The process of one function: it loads the code once and then runs one invocation at a time, as in the cloud.
// It is plain JavaScript because it is started as a file, from the sources and from the bundle.

const Module = require('node:module');

const [, , file, exportName] = process.argv;
const RealDate = Date;
let clockOffset = 0;
/** The invocation that runs, until its work after the answer is done, too. */
let running;

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
process.on('unhandledRejection', (error) => send({ log: `unhandled rejection: ${textOf(error)}\n`, isWarning: true }));
process.on('uncaughtException', (error) => {
  send({ log: `uncaught exception: ${textOf(error)}\n`, isWarning: true });
  send({ fatal: true, id: running?.id, error: textOf(error) });
  setImmediate(() => process.exit(1));
});
process.on('disconnect', () => process.exit());

/** Lets what is open now, such as connections of a pool, no longer count as work. */
const ignoreOpenHandles = () => {
  for (const handle of process._getActiveHandles()) handle.unref?.();
};

/** Runs code whose intervals do not count as work. */
function withoutIntervals(run) {
  const { setInterval } = globalThis;
  let isRunning = true;
  globalThis.setInterval = (...args) => (isRunning ? setInterval(...args).unref() : setInterval(...args));
  try {
    return run();
  } finally {
    isRunning = false;
    globalThis.setInterval = setInterval;
  }
}

// A function without the SDK gets the emulator's, as the cloud has one. Other packages are its own affair.
const findModule = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return findModule.call(this, request, ...rest);
  } catch (error) {
    if (/^wx-server-sdk(\/|$)/.test(request)) return findModule.call(this, request, module);
    // the place that is shown is in the function, not here
    Error.captureStackTrace(error, Module._resolveFilename);
    throw error;
  }
};

let main;
try {
  main = withoutIntervals(() => require(file))[exportName];
  if (typeof main !== 'function') throw new Error(`${file} exports no function ${exportName}`);
  ignoreOpenHandles();
  process.channel.ref();
  send({ ready: true });
} catch (error) {
  send({ ready: false, error: textOf(error) });
}

const IDLE_RESOURCES = new Set(['TCPSocketWrap', 'TLSWrap', 'PipeWrap', 'TCPServerWrap']);

/** Whether more keeps the event loop busy than connections on which no request of HTTP is under way. */
const isWorking = () =>
  process.getActiveResourcesInfo().some((resource) => !IDLE_RESOURCES.has(resource)) ||
  process._getActiveHandles().some((handle) => handle._httpMessage);

process.on('message', ({ timedOutId }) => {
  if (timedOutId === undefined || running?.id !== timedOutId) return;
  if (isWorking()) send({ id: timedOutId, isLost: true });
  else ignoreOpenHandles();
});

process.on('message', async ({ id, event, context: contextText, env, clockOffset: offset }) => {
  if (id === undefined) return;
  clockOffset = offset;
  running = { id, env };
  Object.assign(process.env, env);
  const context = JSON.parse(contextText);
  let answer;
  try {
    answer = { id, result: JSON.stringify(await callMain(JSON.parse(event), context)) ?? 'null' };
  } catch (error) {
    answer = { id, error: textOf(error) };
  }
  if (running?.id !== id) return;
  if (context.callbackWaitsForEmptyEventLoop === false) return finish(answer);
  // An answer through the callback is held back until the event loop is empty (SCF, Node.js development methods).
  if (running.usedCallback) running.heldAnswer = answer;
  else send(answer);
  process.channel.unref();
});

// The event loop is empty: nothing of the invocation is left.
process.on('beforeExit', () => {
  process.channel.ref();
  if (running) finish(running.heldAnswer);
});

function finish(answer) {
  const { id, env } = running;
  for (const key of Object.keys(env)) delete process.env[key];
  running = undefined;
  if (answer) send(answer);
  send({ id, isFinished: true });
}

function callMain(event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => {
      if (running) running.usedCallback = true;
      return error ? reject(error) : resolve(result);
    };
    const returned = main(event, context, callback);
    // A main with a callback parameter that returns nothing answers through the callback.
    if (main.length < 3 || returned !== undefined) resolve(returned);
  });
}
