/** Weights are in ten-thousandths, so that a coefficient times a weight is a whole number. */
export const WHOLE = 10_000;

/**
 * A share in thousandths, rounded half up; 1000 only if it is the whole. Nothing of nothing has no share, and neither
 * has more than the whole, where two counts are shown (domain rules §8.1, §8.3). `weighted` is in ten-thousandths.
 */
export function shareOf(weighted: number, denominator: number): number | undefined {
  const whole = denominator * WHOLE;
  if (denominator <= 0 || weighted > whole) return undefined;
  if (weighted === whole) return 1000;
  return Math.min(999, Math.floor((2000 * weighted + whole) / (2 * whole)));
}

/** `80.6 %`, or `–` where there is no share. */
export const formatShare = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.floor(share / 10)}.${share % 10} %`;
