/** Every way to be refused, and that is all; each says what the person can do about it. */
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

/** What a sentence about the refusal needs: which limit, which field, the nearest thing that would work. */
export type Facts = Record<string, string | number>;

/**
 * An expected refusal: thrown where it is known, caught once at the door and once in the hooks. `reason` is a stable
 * key, never prose.
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
