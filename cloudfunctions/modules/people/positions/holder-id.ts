import { sign } from '../../../platform/identity';

/** The name of a person in lists of staff: the same in each of them, and no personId. */
export const holderIdOf = (personId: string, identityKey: string): string =>
  sign(`holder/${personId}`, identityKey).slice(0, 24);
