import { parseCodeId, type Code } from '@domain/codes/code';
import { AppError } from '@domain/errors';
import type { AppContext } from '../../platform/context';
import { isOurCode } from '../../platform/identity';
import * as codes from './code-repository';

/**
 * The code in scanned text. Throws `ruleBroken` with `codes.foreign`, `codes.unknown` or `codes.revoked`. Only ids with
 * a valid signature are looked up.
 */
export async function resolveCode({ db, keys }: Pick<AppContext, 'db' | 'keys'>, scanned: string): Promise<Code> {
  const id = parseCodeId(scanned);
  if (id === undefined || !isOurCode(id, keys.code)) throw new AppError('ruleBroken', 'codes.foreign');
  const code = await codes.find(db, id);
  if (!code) throw new AppError('ruleBroken', 'codes.unknown');
  if (code.revokedAt !== undefined) throw new AppError('ruleBroken', 'codes.revoked', { name: code.name });
  return code;
}
