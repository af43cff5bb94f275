import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { sign } from './identity';

// The secret of a vote is made of a random salt, which lies with the vote until it is destroyed, and of the key of this
// deployment. Neither alone ties a household to its ballot, and without the salt nobody ever can.

const SALT_BYTES = 32;
const ID_LENGTH = 24;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Every choice is padded to so many bytes, so that none is longer than another. */
const CHOICE_BYTES = 64;

export type VoteSecret = { topic: string; key: string };

export const createSalt = (): string => randomBytes(SALT_BYTES).toString('base64url');

export const voteSecretOf = (topic: string, salt: string, identityKey: string): VoteSecret => ({
  topic,
  key: createHmac('sha256', identityKey).update(`vote/${topic}/${salt}`).digest('base64url'),
});

const tagOf = (use: string, { key }: VoteSecret): string => sign(use, key).slice(0, ID_LENGTH);

/** Under which receipt the ballot of a household lies; nobody finds either from the other without the secret. */
export const receiptOf = (household: string, secret: VoteSecret): string => tagOf(`ballot/${household}`, secret);

/** Who cast a ballot, to be compared only. */
export const voterTagOf = (personId: string, secret: VoteSecret): string => tagOf(`voter/${personId}`, secret);

/** A command as a ballot remembers it: its id, and its id with what it said. */
export const requestTagsOf = (
  { personId, requestId, choice }: { personId: string; requestId: string; choice: string },
  secret: VoteSecret,
): { id: string; words: string } => ({
  id: tagOf(`request/${personId}/${requestId}`, secret),
  words: tagOf(`words/${personId}/${requestId}/${choice}`, secret),
});

/** Each ballot has a key of its own, so that an encrypted choice opens in no other one. */
const sealKeyOf = (receipt: string, { key }: VoteSecret): Buffer =>
  createHmac('sha256', key).update(`choice/${receipt}`).digest();

/**
 * A choice, encrypted anew each time: equal choices look different, and all have one length. Only the sample gives its
 * own `nonce`, because it is the same to the letter each time.
 */
export function sealChoice(
  choice: string,
  receipt: string,
  secret: VoteSecret,
  nonce = randomBytes(NONCE_BYTES),
): string {
  const padded = Buffer.alloc(CHOICE_BYTES);
  if (padded.write(choice, 'utf8') < Buffer.byteLength(choice)) throw new Error('a choice is too long to be sealed');
  const cipher = createCipheriv(CIPHER, sealKeyOf(receipt, secret), nonce);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The choice in it; undefined when it was changed, or sealed for another ballot. */
export function unsealChoice(sealed: string, receipt: string, secret: VoteSecret): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, sealKeyOf(receipt, secret), nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(tag);
    const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return padded.toString('utf8').replace(/\0+$/, '');
  } catch {
    return undefined;
  }
}

/** The hash that a certificate prints of a box. */
export const hashOfBox = (text: string): string => createHash('sha256').update(text).digest('hex');
