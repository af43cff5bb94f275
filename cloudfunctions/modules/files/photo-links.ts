import { thumbnailOf, type Photo } from '@domain/files/photo';
import { getTempUrls } from '../../platform/wechat/files';

/**
 * Temporary addresses of photos and their thumbnails, by file id. A photo without a thumbnail has the full picture for
 * both; one that is gone has empty addresses.
 */
export async function getPhotoLinks(photos: readonly string[]): Promise<(photo: string) => Photo> {
  const urls = await getTempUrls([...new Set(photos.flatMap((photo) => [photo, thumbnailOf(photo)]))]);
  return (photo) => {
    const full = urls.get(photo) ?? '';
    return { full, thumbnail: urls.get(thumbnailOf(photo)) ?? full };
  };
}
