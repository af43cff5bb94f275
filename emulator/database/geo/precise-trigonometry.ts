// Correctly rounded sine and cosine. V8's differ from the C library's, which MongoDB uses, in the last bit of some
// values;
// for points that are metres apart this bit is visible in the distance. Values are sums of two doubles while computing.

type Double = readonly [high: number, low: number];

function addExactly(a: number, b: number): Double {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function multiplyExactly(a: number, b: number): Double {
  const product = a * b;
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return [product, a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2];
}

/** Splits a double into two halves of 26 bits, whose products are exact. */
function split(value: number): Double {
  const scaled = value * 134_217_729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

function add([a1, a2]: Double, [b1, b2]: Double): Double {
  const [sum, error] = addExactly(a1, b1);
  return addExactly(sum, error + a2 + b2);
}

function multiply([a1, a2]: Double, [b1, b2]: Double): Double {
  const [product, error] = multiplyExactly(a1, b1);
  return addExactly(product, error + a1 * b2 + a2 * b1);
}

function divide([a1, a2]: Double, divisor: number): Double {
  const quotient = a1 / divisor;
  const [product, error] = multiplyExactly(quotient, divisor);
  return addExactly(quotient, (a1 - product - error + a2) / divisor);
}

/** Half of π in three parts, each of them the rest of those before. */
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33] as const;

/** The Taylor series that begins with `first`, whose powers grow by two up to the 27th. */
function series(first: Double, square: Double, power: number): Double {
  let [term, total] = [first, first];
  for (let n = power; n < 27; n += 2) {
    const next = divide(divide(multiply(term, square), n + 1), n + 2);
    term = [-next[0], -next[1]];
    total = add(total, term);
  }
  return total;
}

/** The quarter turns in an angle, and the rest. */
function reduce(angle: number): { quarters: number; rest: Double } {
  const quarters = Math.round(angle / HALF_PI[0]);
  const parts = HALF_PI.map((part) => multiplyExactly(-quarters, part));
  return { quarters, rest: parts.reduce<Double>(add, [angle, 0]) };
}

function sineOf({ quarters, rest }: ReturnType<typeof reduce>): Double {
  const square = multiply(rest, rest);
  const value = quarters % 2 ? series([1, 0], square, 0) : series(rest, square, 1);
  return quarters % 4 >= 2 ? [-value[0], -value[1]] : value;
}

type Entry = { sine: Double; cosine: Double };

const STEPS_PER_RADIAN = 64;
const table: Entry[] = [];

function entryAt(step: number): Entry {
  const { quarters, rest } = reduce(step / STEPS_PER_RADIAN);
  return { sine: sineOf({ quarters, rest }), cosine: sineOf({ quarters: quarters + 1, rest }) };
}

/** `value + factor · small + rest`, where `rest` is much smaller than the others. */
function addProduct(value: number, factor: number, small: number, rest: number): number {
  const [product, error] = multiplyExactly(factor, small);
  const [sum, part] = addExactly(value, product);
  return sum + (part + error + rest);
}

/** The sine and the cosine of an angle in radians, at most a few turns. */
export function sineAndCosine(angle: number): { sine: number; cosine: number } {
  const size = Math.abs(angle);
  const step = Math.round(size * STEPS_PER_RADIAN);
  const { sine, cosine } = (table[step] ??= entryAt(step));
  const small = size - step / STEPS_PER_RADIAN;
  const square = small * small;
  const sineRest = small * square * (-1 / 6 + square * (1 / 120 - square / 5040));
  const cosineRest = square * (-1 / 2 + square * (1 / 24 - square / 720));
  const rests = [
    sine[1] + cosine[1] * small + cosine[0] * sineRest + sine[0] * cosineRest,
    cosine[1] - sine[1] * small - sine[0] * sineRest + cosine[0] * cosineRest,
  ] as const;
  const positive = addProduct(sine[0], cosine[0], small, rests[0]);
  return { sine: angle < 0 ? -positive : positive, cosine: addProduct(cosine[0], -sine[0], small, rests[1]) };
}
