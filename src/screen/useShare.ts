import { useShareAppMessage } from '@tarojs/taro';

// without one WeChat takes a picture of the page, with what is the reader's own on it
const SHARE_IMAGE = '/assets/share.png';

/** Lets a page be passed on under this address; its config says `enableShareAppMessage`. */
export const useShare = (title: string, path: string): void =>
  useShareAppMessage(() => ({ title, path, imageUrl: SHARE_IMAGE }));
