import { thumbnailOf } from '@domain/files/photo';
import { startPictureCheck } from '../../platform/wechat/content-check';
import { getTempUrls } from '../../platform/wechat/files';
import type { Check, CheckSubject } from './check-repository';
import type { CheckContext } from './check-texts';

/** A photo or its thumbnail: nothing forces a phone to send the same picture twice, so both are checked. */
export type PhotoPart = { photo: string; small?: true };

/**
 * Starts WeChat's check of stored pictures; the verdicts are pushed later. Each outcome is reported at once, so that a
 * caller whose time is over has those before it: the started check, `absent` for a thumbnail that does not exist.
 * A photo that does not exist has no outcome. Rejects with the first error after all were tried.
 */
export async function startPhotoChecks(
  { openid, now }: CheckContext,
  subject: CheckSubject,
  parts: readonly PhotoPart[],
  report: (outcome: Check | 'absent') => void,
): Promise<void> {
  if (!parts.length) return;
  const fileOf = ({ photo, small }: PhotoPart): string => (small ? thumbnailOf(photo) : photo);
  const urls = await getTempUrls(parts.map(fileOf));
  const start = async (part: PhotoPart): Promise<void> => {
    const url = urls.get(fileOf(part));
    if (url !== undefined)
      report({ id: await startPictureCheck(openid, url), ...subject, of: 'photo', ...part, at: now });
    else if (part.small) report('absent');
  };
  const failed = (await Promise.allSettled(parts.map(start))).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
