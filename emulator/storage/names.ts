import { CLOUD_ENV, STORAGE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';

const PREFIX = `cloud://${CLOUD_ENV.id}.${CLOUD_ENV.bucket}/`;

export const fileIdOf = (path: string): string => PREFIX + path;

/** The path of a file id of this environment; undefined for anything else. */
export const pathOf = (fileId: unknown): string | undefined =>
  typeof fileId === 'string' && fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : undefined;

/** Returns the path when storage accepts it: at most 850 bytes, no leading, double or dotted parts. INVALID_PARAM. */
export function validatePath(path: unknown): string {
  const invalid = (reason: string) => new CloudError('INVALID_PARAM', `the file path ${reason}`);
  if (typeof path !== 'string' || path === '') throw invalid('is missing');
  if (Buffer.byteLength(path) > STORAGE_LIMITS.pathBytes)
    throw invalid(`is longer than ${STORAGE_LIMITS.pathBytes} bytes`);
  if (path.startsWith('/') || path.includes('//')) throw invalid('starts with / or holds //');
  if (path.split('/').some((part) => part === '.' || part === '..')) throw invalid('holds . or ..');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw invalid('holds control characters');
  if (/\p{Surrogate}/u.test(path)) throw invalid('holds half a character');
  return path;
}

const ENCODED = /[^A-Za-z0-9\-_.!~*'()/]/gu;

/** The path of a link: the name, with `_` for each character that would have to be encoded. */
export const linkPath = (name: string): string => name.replace(ENCODED, '_');

/**
 * The true name as a parameter of a link, when its path is another. Some encode a link and some do not, and a name may
 * hold `?`, `#` and `%`; this stays the same in each case.
 */
export const nameParameter = (name: string): string =>
  linkPath(name) === name ? '' : `&name=${Buffer.from(name).toString('base64url')}`;

/** The name of the file that a link is for. */
export const nameOfLink = (path: string, parameter: string | undefined): string =>
  parameter === undefined ? path : Buffer.from(parameter, 'base64url').toString();

const CONTENT_TYPES = new Map(
  Object.entries({
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    mp4: 'video/mp4',
    pdf: 'application/pdf',
    txt: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    json: 'application/json',
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    map: 'application/json',
    ico: 'image/x-icon',
    ttf: 'font/ttf',
    woff: 'font/woff',
    woff2: 'font/woff2',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
);

/** The content type for a file name. */
export const contentTypeOf = (name: string): string =>
  CONTENT_TYPES.get(name.split('.').pop()?.toLowerCase() ?? '') ?? 'application/octet-stream';
