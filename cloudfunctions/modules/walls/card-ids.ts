import type { CaseFacts } from '@domain/cases/case';
import { sign } from '../../platform/identity';

const ID_LENGTH = 24;

/** The id of a case's card: one for each round, from which nobody gets to the case. */
export const cardIdOf = ({ id, round }: Pick<CaseFacts, 'id' | 'round'>, identityKey: string): string =>
  sign(`card/${id}/${round}`, identityKey).slice(0, ID_LENGTH);

/** Whom the flags of a card are by: an id for this card alone, so that no list tells what somebody flagged. */
export const flaggerIdOf = (card: string, personId: string, identityKey: string): string =>
  sign(`flag/${card}/${personId}`, identityKey).slice(0, ID_LENGTH);
