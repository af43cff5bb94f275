import { STORAGE_LIMITS, WORLD } from '../limits';
import { CloudError } from '../wire/answers';

const PREFIX = `cloud://${WORLD.environment}.${WORLD.bucket}/`;

export const fileIdOf = (path: string): string => PREFIX + path;

/** The path behind a file id of this environment; nothing for any other text. */
export const pathOf = (fileId: unknown): string | undefined =>
  typeof fileId === 'string' && fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : undefined;

/** A path as storage accepts it, or INVALID_PARAM: at most 850 bytes, no leading, double or dotted parts. */
export function checkedPath(path: unknown): string {
  const bad = (why: string) => new CloudError('INVALID_PARAM', `the file path ${why}`);
  if (typeof path !== 'string' || path === '') throw bad('is missing');
  if (Buffer.byteLength(path) > STORAGE_LIMITS.nameBytes) throw bad(`is longer than ${STORAGE_LIMITS.nameBytes} bytes`);
  if (path.startsWith('/') || path.includes('//')) throw bad('starts with / or holds //');
  if (path.split('/').some((it) => it === '.' || it === '..')) throw bad('holds . or ..');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw bad('holds control characters');
  return path;
}

const TYPES: Record<string, string> = {
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
};

/** The content type by the name's ending. */
export const typeOf = (name: string): string =>
  TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
