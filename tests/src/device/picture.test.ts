import { THUMBNAIL_PIXELS } from '@domain/files/photo';
import { thumbnailSize, uploadSize } from '@/device/photos/uploadSize';

describe('a photo on its way to the cloud', () => {
  test('is made smaller, never larger, and keeps its shape', () => {
    expect(uploadSize({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
    expect(uploadSize({ width: 900, height: 3200 })).toEqual({ width: 450, height: 1600 });
    expect(uploadSize({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
  });

  test('has a small one beside it with no more pixels than its place on a page, whatever its shape', () => {
    expect(thumbnailSize({ width: 4000, height: 3000 })).toEqual({ width: 320, height: 240 });
    expect(thumbnailSize({ width: 200, height: 100 })).toEqual({ width: 200, height: 100 });
    for (const [width, height] of [
      [3000, 4000],
      [4000, 3],
      [1081, 1079],
    ] as const) {
      const small = thumbnailSize({ width, height });
      expect(small.width * small.height).toBeLessThanOrEqual(THUMBNAIL_PIXELS);
      expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
    }
  });
});
