import type { Code } from '@domain/codes/code';
import type { Database } from '../../platform/database/database';
import {
  mapPage,
  readAll,
  readInTurn,
  readPage,
  type ListsInTurn,
  type Page,
  type PageRequest,
} from '../../platform/database/pages';
import { insertOrGet } from '../../platform/database/versioned';

type CodeDocument = Omit<Code, 'id'> & {
  _id: string;
  /** What it was made with, so that another code under the same request is noticed. */
  fingerprint?: string;
};
const codes = (db: Database) => db.collection<CodeDocument>('codes');

const toCode = ({ _id, fingerprint: _, ...code }: CodeDocument): Code => ({ id: _id, ...code });

/** Saves a code; answers the fingerprint with which it is stored, which a repeated command leaves as it is. */
export const add = async (db: Database, { id, ...code }: Code, fingerprint: string): Promise<string | undefined> =>
  (await insertOrGet(codes(db), { _id: id, ...code, fingerprint })).document.fingerprint;

/** A code, if it was made. Index: _id. */
export async function find(db: Database, id: string): Promise<Code | undefined> {
  const { data } = await codes(db).doc(id).get();
  return data ? toCode(data) : undefined;
}

/** Codes on one page. */
const PAGE = 60;
const BATCH_SIZE = 200;

const listNewest = async (db: Database, hall: string, isRevoked: boolean, page: PageRequest): Promise<Page<Code>> => {
  const filter = { hall, revokedAt: db.command.exists(isRevoked) };
  return mapPage(await readPage(db, codes(db), { filter, by: ['madeAt', 'desc'], ...page }), toCode);
};

/** A hall's codes, those in use before the revoked ones, the newest first. Index: hall, madeAt, _id. */
export async function listOfHall(db: Database, hall: string, after?: string): Promise<Page<Code>> {
  const lists: ListsInTurn<'used' | 'revoked', Code> = {
    used: (page) => listNewest(db, hall, false, page),
    revoked: (page) => listNewest(db, hall, true, page),
  };
  const { used, revoked, ...page } = await readInTurn(lists, { after, limit: PAGE });
  return { rows: [...used, ...revoked], ...page };
}

/** All codes of a hall that are in use, the newest first. Index: hall, madeAt, _id. */
export const listInUse = (db: Database, hall: string): Promise<Code[]> =>
  readAll((after) => listNewest(db, hall, false, { after, limit: BATCH_SIZE }));

/** Revokes a code for ever. Index: _id. */
export async function revoke(db: Database, _id: string, now: number): Promise<void> {
  await codes(db)
    .where({ _id, revokedAt: db.command.exists(false) })
    .update({ data: { revokedAt: now } });
}
