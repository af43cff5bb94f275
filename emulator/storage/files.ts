import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import { compileRule, UNKNOWN } from '../database/security/rule';
import { STORAGE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { fileIdOf, linkPath, nameParameter, pathOf, validatePath } from './names';

/** What phones may do, by CloudBase's names; functions may always do everything. */
type StorageMode = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY';
export type StorageRule = StorageMode | { read?: boolean | string; write?: boolean | string };
/** `_id` is the path; `blob` names the file on disk with the content. */
export type StoredFile = { _id: string; owner?: string; bytes: number; blob: string; at: number };

export type Files = ReturnType<typeof createFiles>;

/** Cloud storage: contents in a folder, paths and owners in the emulator's own collections. */
export function createFiles(options: {
  database: EmulatedDatabase;
  directory?: string;
  clock: MovableClock;
  url(): string;
  rule?: StorageRule;
}) {
  const { database, directory, clock, url, rule = 'READONLY' } = options;
  const folder = directory ? path.join(directory, 'files') : mkdtempSync(path.join(tmpdir(), 'cloud-files-'));
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(32);
  const turns = new Map<string, Promise<unknown>>();

  const get = (name: string) => database.systemCollections.get('files', name) as StoredFile | undefined;
  const sign = (name: string, expiresAt: number) =>
    createHmac('sha256', secret).update(`${expiresAt} ${name}`).digest('hex').slice(0, 32);
  const permissionDenied = () => new CloudError('STORAGE_EXCEED_AUTHORITY', 'permission denied');

  const compile = (operation: 'read' | 'write') => {
    const expression = typeof rule === 'object' ? rule[operation] : undefined;
    return typeof expression === 'string' ? compileRule(expression) : () => expression === true;
  };
  const rules = typeof rule === 'object' ? { read: compile('read'), write: compile('write') } : undefined;
  /** Whether the security rules allow a phone an operation; the owner of a new file is the user who creates it. */
  function allows(operation: 'read' | 'write', name: string, openid: string): boolean {
    const stored = get(name);
    const values: Record<string, unknown> = {
      'auth.openid': openid,
      now: clock.now(),
      'resource.openid': stored ? (stored.owner ?? null) : openid,
      'resource.path': name,
    };
    const valueOf = (variable: string) => (Object.hasOwn(values, variable) ? values[variable] : UNKNOWN);
    return rules?.[operation]({ resolve: valueOf, get: () => undefined }) === true;
  }

  function mayWrite(name: string, openid: string): boolean {
    if (rules) return allows('write', name, openid);
    const stored = get(name);
    return rule !== 'ADMINWRITE' && rule !== 'ADMINONLY' && (!stored || stored.owner === openid);
  }

  function mayRead(name: string, openid: string): boolean {
    const stored = get(name);
    if (rules) return !stored || allows('read', name, openid);
    return rule !== 'ADMINONLY' && (rule !== 'PRIVATE' || stored?.owner === openid);
  }

  async function put(name: string, content: Buffer, owner?: string): Promise<string> {
    if (content.length > STORAGE_LIMITS.fileBytes)
      throw new CloudError('STORAGE_REQUEST_FAIL', `the file is larger than ${STORAGE_LIMITS.fileBytes} bytes`);
    const blob = await writeBlob(content);
    const document = {
      _id: name,
      bytes: content.length,
      blob,
      at: clock.now(),
      ...(owner === undefined ? {} : { owner }),
    };
    await inTurn(name, async () => {
      const previous = get(name);
      await database.systemCollections.put('files', document);
      if (previous) await rm(path.join(folder, previous.blob), { force: true });
    });
    return fileIdOf(name);
  }

  /** Writes content to disk before its document, so a kill never leaves half a file. */
  async function writeBlob(content: Buffer): Promise<string> {
    const blob = randomBytes(16).toString('hex');
    const part = path.join(folder, `${blob}.part`);
    try {
      const file = await open(part, 'w');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, path.join(folder, blob));
      return blob;
    } catch (error) {
      await rm(part, { force: true });
      throw new CloudError('STORAGE_REQUEST_FAIL', `the file could not be stored: ${(error as Error).message}`);
    }
  }

  const remove = (name: string): Promise<boolean> =>
    inTurn(name, async () => {
      const stored = get(name);
      if (!stored) return false;
      await database.systemCollections.remove('files', name);
      await rm(path.join(folder, stored.blob), { force: true });
      return true;
    });

  /** One change of a file at a time, so that each removes the content of the one before. */
  function inTurn<T>(name: string, change: () => Promise<T>): Promise<T> {
    const turn = (turns.get(name) ?? Promise.resolve()).then(change, change);
    turns.set(name, turn);
    const end = () => void (turns.get(name) === turn && turns.delete(name));
    turn.then(end, end);
    return turn;
  }

  /** A signed link, undefined when there is no such file. It can be encoded once more, as the SDK does. */
  function createLink(fileId: unknown, ttlSeconds: number = STORAGE_LIMITS.linkTtlSeconds): string | undefined {
    const name = pathOf(fileId);
    if (name === undefined || !get(name)) return undefined;
    const expiresAt = Math.floor(clock.now() / 1000) + ttlSeconds;
    return `${url()}/files/${linkPath(name)}?sign=${sign(name, expiresAt)}&t=${expiresAt}${nameParameter(name)}`;
  }

  return {
    put,
    remove,
    createLink,
    /** Stores a file of a phone, whose user becomes its owner. Throws INVALID_PARAM or STORAGE_EXCEED_AUTHORITY. */
    putAsUser(name: unknown, content: Buffer, openid: string): Promise<string> {
      const validName = validatePath(name);
      if (!mayWrite(validName, openid)) throw permissionDenied();
      return put(validName, content, openid);
    },
    createLinkForUser(fileId: unknown, openid: string): string | undefined {
      if (!mayRead(pathOf(fileId) ?? '', openid)) throw permissionDenied();
      return createLink(fileId);
    },
    /** The file behind a signed link; undefined when the signature is wrong or has expired. */
    async readSigned(
      name: string,
      signature: string,
      expiresAt: number,
    ): Promise<{ name: string; content: Buffer } | undefined> {
      const expected = Buffer.from(sign(name, expiresAt));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      if (expiresAt * 1000 < clock.now()) return undefined;
      const stored = get(name);
      return stored && { name, content: await readFile(path.join(folder, stored.blob)) };
    },
    list: () => database.systemCollections.all('files') as StoredFile[],
    async clear(): Promise<void> {
      for (const file of database.systemCollections.all('files')) await remove(file._id);
    },
    close: () => {
      if (!directory) rmSync(folder, { recursive: true, force: true });
    },
  };
}
