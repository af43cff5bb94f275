import { createHash, createHmac } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes as base32 without padding, lower case: safe in ids, paths and codes. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let [rest, bits] = [0, 0];
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32.charAt((rest >> (bits - 5)) & 31);
    rest &= 255;
  }
  return text;
}

/** The HMAC-SHA256 of a text as base32, lower case: ids that nobody can guess or forge. */
export const sign = (text: string, key: string): string => base32(createHmac('sha256', key).update(text).digest());

/** The id of a person everywhere outside the vault; the openid cannot be computed from it. */
export const personIdOf = (openid: string, identityKey: string): string => sign(openid, identityKey).slice(0, 24);

/** Under which id something is kept of a person who left; nobody gets the person's own from it. */
export const formerIdOf = (personId: string, identityKey: string): string =>
  sign(`former/${personId}`, identityKey).slice(0, 24);

/**
 * The id of a document that a person's command makes: a repeated command gets the same id. It never equals the name of
 * a folder.
 */
export const idempotentId = (personId: string, requestKey: string, identityKey: string): string =>
  sign(`${personId}/draft/${requestKey}`, identityKey).slice(0, 24);

/**
 * A name for files of a subject that follows from their contents: nobody can guess it, and other contents change it.
 */
export function hashedPathOf(subject: string, contents: readonly Uint8Array[], identityKey: string): string {
  const hashes = contents.map((content) => createHash('sha256').update(content).digest('hex'));
  return sign(`file/${subject}/${hashes.join('/')}`, identityKey);
}

/** A number that follows from an id and a key, so that nobody without the key can tell it. */
export const lotOf = (id: string, identityKey: string): number =>
  createHmac('sha256', identityKey).update(`lot/${id}`).digest().readUInt32BE(0);

/** A printed code's id: nine characters of name and seven of signature, because a scene has room for sixteen. */
const CODE_NAME_LENGTH = 9;
const signCodeName = (name: string, codeKey: string): string => name + sign(`code/${name}`, codeKey).slice(0, 7);

/** The id of a code; the same request gets the same id. */
export function codeIdOf(request: string, codeKey: string): string {
  return signCodeName(sign(`code-name/${request}`, codeKey).slice(0, CODE_NAME_LENGTH), codeKey);
}

/** Whether this deployment signed the id; the code may be revoked all the same. */
export const isOurCode = (id: string, codeKey: string): boolean =>
  id === signCodeName(id.slice(0, CODE_NAME_LENGTH), codeKey);
