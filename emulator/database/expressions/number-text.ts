const DIGITS = 6;

/** Writes a number as MongoDB 4.4 converts it to text: an integer in full, a double with six digits (C's `%g`). */
export function numberToText(value: number): string {
  const isInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 63;
  if (isInteger || !Number.isFinite(value)) return String(value);
  const [digits, power] = value.toExponential(DIGITS - 1).split('e') as [string, string];
  const exponent = Number(power);
  if (exponent >= -4 && exponent < DIGITS) return String(Number(value.toPrecision(DIGITS)));
  return `${Number(digits)}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
