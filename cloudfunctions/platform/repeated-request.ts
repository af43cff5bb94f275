import { sentBefore, type Facts } from '@domain/errors';
import { sign } from './identity';

/**
 * What a command asks for, in a few characters: equal for inputs that say the same, and nobody reads the input from it.
 * It is stored with what the command makes under the id of a phone.
 */
export const fingerprintOf = (input: unknown, identityKey: string): string =>
  sign(`request/${JSON.stringify(input, saidFields)}`, identityKey).slice(0, 16);

/** Fields in the order of their names; one that is left empty, or out, says nothing. */
const saidFields = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, said]) => !isEmpty(said))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

const isEmpty = (said: unknown): boolean =>
  said === undefined ||
  said === false ||
  said === '' ||
  (typeof said === 'object' && said !== null && Object.values(said).every(isEmpty));

/**
 * Throws `conflict: sentBefore` when something else was sent under the same id. Documents of older releases have no
 * fingerprint and are not compared.
 */
export function checkSameRequest(known: string | undefined, fingerprint: string, facts?: Facts): void {
  if (known !== undefined && known !== fingerprint) throw sentBefore(facts);
}
