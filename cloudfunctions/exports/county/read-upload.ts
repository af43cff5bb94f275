import { AppError } from '@domain/errors';
import { uploadFolderIn } from '@domain/files/photo';
import { isPhotoFolderOf } from '../../modules/files/photo-folder';
import { getEnvironmentId } from '../../platform/cloud';
import type { UserContext } from '../../platform/context';
import { download, getTempUrls } from '../../platform/wechat/files';
import { MAX_WORKBOOK_BYTES } from '../workbook/read-xlsx';

const isWorkbookName = (name: string): boolean => /^[\w-]+\.xlsx$/.test(name);

/**
 * A workbook that the caller uploaded. Throws `invalidInput: file` for a file outside the caller's own folders or one
 * that was never uploaded, and `ruleBroken: county.tooLarge`.
 */
export async function readUpload(file: string, { actor, keys }: Pick<UserContext, 'actor' | 'keys'>): Promise<Buffer> {
  const folder = uploadFolderIn(file, getEnvironmentId(), isWorkbookName);
  if (folder === undefined || !isPhotoFolderOf(folder, actor.personId, keys.identity))
    throw new AppError('invalidInput', 'file');
  const url = (await getTempUrls([file])).get(file);
  if (url === undefined) throw new AppError('invalidInput', 'file');
  const bytes = await download(url, MAX_WORKBOOK_BYTES);
  if (!bytes) throw new AppError('ruleBroken', 'county.tooLarge');
  return bytes;
}
