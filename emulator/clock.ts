/** The time of this world: the real one, moved. Time-outs and idle processes keep the real one. */
export type Clock = {
  now(): number;
  offset(): number;
  move(offset: number): void;
  /** Called after each move. */
  onMove(listener: () => void): void;
};

export function createClock(): Clock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    move: (to) => {
      offset = Math.round(to);
      for (const tell of listeners) tell();
    },
    onMove: (listener) => void listeners.push(listener),
  };
}

const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000];
const DURATION = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks to seconds, such as `PT2H` or `-P1D`. Throws on anything else. */
export function duration(text: string): number {
  const found = DURATION.exec(text);
  const amounts = found?.slice(2);
  if (!found || !amounts?.some((it) => it !== undefined)) throw new Error(`not a duration: ${text}`);
  const length = UNITS.reduce((sum, unit, place) => sum + unit * Number(amounts[place] ?? 0), 0);
  return found[1] ? -length : length;
}
