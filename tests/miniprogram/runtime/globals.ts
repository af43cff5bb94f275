import { PhoneDate, timers } from './timers';

// What the logic layer of a phone has; everything else of the browser is hidden from the app's code.
const SHARED = [
  ...[
    'Object',
    'Array',
    'Boolean',
    'Number',
    'String',
    'Symbol',
    'BigInt',
    'Math',
    'JSON',
    'Date',
    'RegExp',
    'Promise',
    'Proxy',
    'Reflect',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
  ],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...[
    'ArrayBuffer',
    'DataView',
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
  ],
  ...[
    'parseInt',
    'parseFloat',
    'isNaN',
    'isFinite',
    'encodeURIComponent',
    'decodeURIComponent',
    'encodeURI',
    'decodeURI',
    'escape',
    'unescape',
  ],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console', 'NaN', 'Infinity', 'undefined'],
];
const UNSHADOWABLE = ['NaN', 'Infinity', 'undefined', 'eval', 'arguments'];

/** A `Function` that makes no code: on a phone there is no evaluation. */
function NoFunction(): never {
  throw new Error('a mini-program makes no functions from text');
}
NoFunction.prototype = Function.prototype;

export type Scope = Record<string, unknown>;

/**
 * The names that app code sees: those of a phone with their values, and every other name of this browser as undefined.
 */
export function scopeOf(own: Scope): Scope {
  const names = Object.getOwnPropertyNames(window).filter(
    (name) => /^[A-Za-z_$][\w$]*$/.test(name) && !UNSHADOWABLE.includes(name),
  );
  const hidden = Object.fromEntries(names.filter((name) => !SHARED.includes(name)).map((name) => [name, undefined]));
  const shared = Object.fromEntries(
    SHARED.filter((name) => !UNSHADOWABLE.includes(name)).map((name) => [name, (window as unknown as Scope)[name]]),
  );
  const scope: Scope = { ...hidden, ...shared, ...timers, Date: PhoneDate, Function: NoFunction, ...own };
  const global: Scope = { ...shared, ...timers, Date: PhoneDate, Function: NoFunction, ...own };
  return { ...scope, globalThis: global, global };
}
