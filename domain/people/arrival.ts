import type { Moment } from '../time';

/** How presence was shown: by a printed code that was scanned there, or by the word of whoever counts heads. */
export type Arrival = { at: Moment; how: 'code' | 'hand'; code?: string };

/** An arrival, by the name of the code that was scanned, if one was. */
export const arrivalOf = (at: Moment, code: string | undefined): Arrival =>
  code === undefined ? { at, how: 'hand' } : { at, how: 'code', code };
