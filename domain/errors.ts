/** All codes of refusals; each stands for one thing that the person can do about it. */
export const ERROR_CODES = [
  'invalidInput',
  'notSignedIn',
  'forbidden',
  'notFound',
  'conflict',
  'ruleBroken',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Data for the sentence about a refusal: a limit, a field, the nearest alternative. */
export type Facts = Record<string, string | number>;

/**
 * An expected refusal. The entry point sends it to the phone, which throws it again. `reason` is a stable key, never a
 * sentence.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason = '',
    readonly facts?: Facts,
  ) {
    super(reason ? `${code}: ${reason}` : code);
    this.name = 'AppError';
  }
}

/** The refusal of a command under whose id something else was sent before. */
export const sentBefore = (facts?: Facts): AppError => new AppError('conflict', 'sentBefore', facts);
