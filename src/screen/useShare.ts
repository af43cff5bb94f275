import { useShareAppMessage } from '@tarojs/taro';

// without an image WeChat shares a screenshot, which may show private data
const SHARE_IMAGE = '/assets/share.png';

/** Lets this page be shared under this address; its config needs `enableShareAppMessage`. */
export const useShare = (title: string, path: string): void =>
  useShareAppMessage(() => ({ title, path, imageUrl: SHARE_IMAGE }));
