import { createHmac } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes as base32 without padding, lower case: safe in ids, paths and codes. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((chunk) => BASE32[parseInt(chunk, 2)]).join('');
}

/** The HMAC-SHA256 of a text as base32, lower case: ids that nobody can guess or forge. */
export const sign = (text: string, key: string): string => base32(createHmac('sha256', key).update(text).digest());

/** The personId that stands for an openid everywhere outside the vault: found with one read, and never turned back. */
export const personIdOf = (openid: string, identityKey: string): string => sign(openid, identityKey).slice(0, 24);

/**
 * The id of what a person makes by a command: a second tap with the same draft meets the same document, and no draft
 * meets a folder.
 */
export const idempotentId = (personId: string, requestKey: string, identityKey: string): string =>
  sign(`${personId}/draft/${requestKey}`, identityKey).slice(0, 24);

/**
 * Nine characters that name a printed code, and seven that prove it was made here: sixteen fit a scene beside its name.
 */
const CODE_NAME_LENGTH = 9;
const signCodeName = (name: string, codeKey: string): string => name + sign(`code/${name}`, codeKey).slice(0, 7);

/** The id of a code; the same request makes the same one. */
export function codeIdOf(request: string, codeKey: string): string {
  return signCodeName(sign(`code-name/${request}`, codeKey).slice(0, CODE_NAME_LENGTH), codeKey);
}

/** Was this id made here? Says nothing about whether it is still good. */
export const isOurCode = (id: string, codeKey: string): boolean =>
  id === signCodeName(id.slice(0, CODE_NAME_LENGTH), codeKey);
