const files = new Map<string, Uint8Array>();
const urls = new Map<string, string>();
let next = 0;

export const USER_DATA_PATH = 'wxfile://usr';

const fail = (api: string, path: string): Error => new Error(`${api}:fail no such file or directory "${path}"`);

export function readFile(path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw fail('readFileSync', path);
  return bytes;
}

export function writeFile(path: string, bytes: Uint8Array): void {
  files.set(path, bytes);
}

export function unlinkFile(path: string): void {
  if (!files.delete(path)) throw fail('unlinkSync', path);
}

/** Keeps bytes as a temporary file and answers its path. */
export function temporary(bytes: Uint8Array, ending: string): string {
  const path = `wxfile://tmp_${++next}.${ending}`;
  files.set(path, bytes);
  return path;
}

export const blobOf = (path: string): Blob => new Blob([readFile(path).slice().buffer]);

/** An address that an image element can show: a file of the phone, of the package, or of the network. */
export function fileUrl(path: string): string {
  if (!files.has(path)) return path;
  const known = urls.get(path) ?? URL.createObjectURL(blobOf(path));
  urls.set(path, known);
  return known;
}
