/** An error as the SDK receives it: `{ code, message }` in an HTTP 200 answer. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
