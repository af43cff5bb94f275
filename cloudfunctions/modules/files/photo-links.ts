import { isStoredPhoto, thumbnailOf, type Photo } from '@domain/files/photo';
import { getTempUrls } from '../../platform/wechat/files';

/**
 * Temporary addresses of photos and their thumbnails, by file id. A photo without a thumbnail has the full picture for
 * both; one that is gone, or that lies where a phone can change it, has empty addresses.
 */
export async function getPhotoLinks(photos: readonly string[]): Promise<(photo: string) => Photo> {
  const stored = [...new Set(photos.filter(isStoredPhoto))];
  const urls = await getTempUrls(stored.flatMap((photo) => [photo, thumbnailOf(photo)]));
  return (photo) => {
    const full = urls.get(photo) ?? '';
    return { full, thumbnail: urls.get(thumbnailOf(photo)) ?? full };
  };
}
