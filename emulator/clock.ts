/** The emulator's clock: real time plus an offset. Time-outs and idle processes use real time. */
export type MovableClock = {
  now(): number;
  offset(): number;
  setOffset(milliseconds: number): void;
  /** The listener is called after each change of the offset. */
  onChange(listener: () => void): void;
};

export function createClock(): MovableClock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    setOffset: (milliseconds) => {
      offset = Math.round(milliseconds);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

const UNIT_MS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000];
const DURATION = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks to seconds, such as `PT2H` or `-P1D`. Throws on anything else. */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text);
  const amounts = match?.slice(2);
  if (!match || !amounts?.some((amount) => amount !== undefined)) throw new Error(`not a duration: ${text}`);
  const milliseconds = UNIT_MS.reduce((sum, unit, index) => sum + unit * Number(amounts[index] ?? 0), 0);
  return match[1] ? -milliseconds : milliseconds;
}
