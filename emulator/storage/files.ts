import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { compileRule, UNKNOWN } from '../database/security/rule';
import { STORAGE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { checkedPath, fileIdOf, pathOf } from './names';

/** Who may do what from a phone, as CloudBase names it; functions may always do all. */
type Mode = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY';
export type StorageRule = Mode | { read?: boolean | string; write?: boolean | string };
export type StoredFile = { _id: string; owner?: string; bytes: number; blob: string; at: number };

export type Files = ReturnType<typeof createFiles>;

/** Stored files: bytes in a folder, their names and owners in the emulator's own storage. */
export function createFiles(of: {
  database: Database;
  directory?: string;
  clock: Clock;
  url(): string;
  rule?: StorageRule;
}) {
  const { database, clock, rule = 'READONLY' } = of;
  const folder = of.directory ? path.join(of.directory, 'files') : mkdtempSync(path.join(tmpdir(), 'cloud-files-'));
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(32);

  const get = (name: string) => database.systemCollections.get('files', name) as StoredFile | undefined;
  const signatureOf = (name: string, until: number) =>
    createHmac('sha256', secret).update(`${until} ${name}`).digest('hex').slice(0, 32);
  const denied = () => new CloudError('STORAGE_EXCEED_AUTHORITY', 'permission denied');

  const ruleFor = (act: 'read' | 'write') => {
    const it = typeof rule === 'object' ? rule[act] : undefined;
    return typeof it === 'string' ? compileRule(it) : () => it === true;
  };
  const rules = typeof rule === 'object' ? { read: ruleFor('read'), write: ruleFor('write') } : undefined;
  /** Whether a rule in expressions lets a phone do something with a file; a new one is its own. */
  function allows(act: 'read' | 'write', name: string, openid: string): boolean {
    const resource: Record<string, unknown> = {
      'resource.openid': get(name)?.owner ?? (get(name) ? null : openid),
      'resource.path': name,
    };
    const of = (path: string) =>
      path === 'auth.openid' ? openid : path === 'now' ? clock.now() : path in resource ? resource[path] : UNKNOWN;
    return rules?.[act]({ resolve: of, get: () => undefined }) === true;
  }

  async function put(name: string, bytes: Buffer, owner?: string): Promise<string> {
    if (bytes.length > STORAGE_LIMITS.fileBytes)
      throw new CloudError('STORAGE_REQUEST_FAIL', `the file is larger than ${STORAGE_LIMITS.fileBytes} bytes`);
    const before = get(name);
    const blob = randomBytes(16).toString('hex');
    // The name points to the bytes only when they are on disk, so no kill leaves half a file.
    const file = await open(path.join(folder, `${blob}.part`), 'w');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(path.join(folder, `${blob}.part`), path.join(folder, blob));
    const document = {
      _id: name,
      bytes: bytes.length,
      blob,
      at: clock.now(),
      ...(owner === undefined ? {} : { owner }),
    };
    await database.systemCollections.put('files', document);
    if (before) await rm(path.join(folder, before.blob), { force: true });
    return fileIdOf(name);
  }

  async function remove(name: string): Promise<boolean> {
    const it = get(name);
    if (!it) return false;
    await database.systemCollections.remove('files', name);
    await rm(path.join(folder, it.blob), { force: true });
    return true;
  }

  /** A link that opens the file until it ends; not percent-encoded, because the SDK encodes it. */
  function link(fileId: unknown, seconds: number = STORAGE_LIMITS.linkSeconds): string | undefined {
    const name = pathOf(fileId);
    if (name === undefined || !get(name)) return undefined;
    const until = Math.floor(clock.now() / 1000) + seconds;
    return `${of.url()}/files/${name}?sign=${signatureOf(name, until)}&t=${until}`;
  }

  return {
    put,
    remove,
    link,
    /** What a phone uploads is its own; nobody overwrites somebody else's file. */
    putFromPhone(name: unknown, bytes: Buffer, openid: string): Promise<string> {
      const path = checkedPath(name);
      const before = get(path);
      if (
        rules
          ? !allows('write', path, openid)
          : rule === 'ADMINWRITE' || rule === 'ADMINONLY' || (before && before.owner !== openid)
      )
        throw denied();
      return put(path, bytes, openid);
    },
    linkForPhone(fileId: unknown, openid: string): string | undefined {
      const it = get(pathOf(fileId) ?? '');
      if (
        rules
          ? it && !allows('read', it._id, openid)
          : rule === 'ADMINONLY' || (rule === 'PRIVATE' && it?.owner !== openid)
      )
        throw denied();
      return link(fileId);
    },
    /** The file behind a signed link, or nothing when the link is forged or over. */
    async opened(name: string, sign: string, until: number): Promise<{ name: string; bytes: Buffer } | undefined> {
      const right = Buffer.from(signatureOf(name, until));
      const given = Buffer.from(sign);
      if (given.length !== right.length || !timingSafeEqual(given, right) || until * 1000 < clock.now())
        return undefined;
      const it = get(name);
      return it && { name, bytes: await readFile(path.join(folder, it.blob)) };
    },
    list: () => database.systemCollections.all('files') as StoredFile[],
    async clear(): Promise<void> {
      for (const it of database.systemCollections.all('files')) await remove(it._id);
    },
    close: () => {
      if (!of.directory) rmSync(folder, { recursive: true, force: true });
    },
  };
}
