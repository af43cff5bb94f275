import { thumbnailOf } from '@domain/files/photo';
import { DAY } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { sign } from '../../platform/identity';
import { deleteFiles } from '../../platform/wechat/files';
import type { TimeBudget } from '../messages/time-budget';
import * as uploads from './upload-repository';

const BATCH_SIZE = 50;
const ID_LENGTH = 24;

/** How long a command whose answer was lost may be repeated with the same uploads. */
const RETRY_WINDOW = DAY;

/**
 * Has uploads removed that a saved command copied for a subject. Never rejects: the command is through; uploads that
 * this misses, like those of a draft that is never sent, stay, because the SDK cannot list files.
 */
export async function scheduleRemoval(
  { db, keys, now, requestId }: AppContext,
  files: readonly string[],
  subject: string,
): Promise<void> {
  if (!files.length) return;
  const id = sign(`uploads/${subject}/${files.join()}`, keys.identity).slice(0, ID_LENGTH);
  await uploads
    .add(db, { id, files: [...files], removeAt: now + RETRY_WINDOW })
    .catch((error: unknown) => console.error(requestId, 'uploads', error));
}

/** Removes uploads that were copied, with their thumbnails. Answers of how many commands. */
export async function removeUploads({ db, now }: AppContext, budget: TimeBudget): Promise<number> {
  for (let removed = 0; ;) {
    const found = await uploads.listDue(db, now, BATCH_SIZE);
    for (const { id, files } of found) {
      if (budget.remaining() <= 0) return removed;
      await deleteFiles(files.flatMap((file) => [file, thumbnailOf(file)]));
      await uploads.forget(db, id);
      removed++;
    }
    if (found.length < BATCH_SIZE) return removed;
  }
}
