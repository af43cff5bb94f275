import type { PhotoProblem } from '@domain/files/photo';

/** Texts of adding and viewing photos. */
export const photoText = {
  addPhoto: '加照片',
  photo: (number: number) => `第 ${number} 张照片`,
  removePhoto: (number: number) => `去掉第 ${number} 张照片`,
  photoUploading: '上传中',
  photoFailed: '没传上，点这里重传',
  photoHint: (most: number) => `最多 ${most} 张，位置等信息会自动去掉`,
  photoGone: '照片已存',
  /** On the tile of a photo that cannot be used. */
  refused: {
    heic: 'HEIC 格式加不了，请截个图再加',
    webp: 'WEBP 格式加不了，请截个图再加',
    gif: '动图加不了，请截个图再加',
    incomplete: '照片不完整，请换一张',
    tooLarge: '照片太大，请截个图再加',
    noPicture: '打不开，请换一张',
  } satisfies Record<PhotoProblem, string>,
} as const;
