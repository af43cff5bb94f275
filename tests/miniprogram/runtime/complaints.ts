/** Everything that went wrong on this phone, in the order it did; a test holds it to be empty. */
export const complaints: string[] = [];

const say = (value: unknown): string =>
  value instanceof Error
    ? `${value.message}\n${value.stack ?? ''}`
    : typeof value === 'string'
      ? value
      : String(JSON.stringify(value));

export const complain = (...what: unknown[]): void => void complaints.push(what.map(say).join(' '));

/** What the page itself would only print counts as well. */
export function listen(): void {
  window.addEventListener('error', (event) => complain('uncaught', event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => complain('unhandled rejection', event.reason));
  console.error = complain;
  console.warn = complain;
}
