import Taro from '@tarojs/taro';
import { commonText as text } from '@/text/common';

/** Offers to restart when a new version is downloaded. Otherwise WeChat uses it at the next cold start. */
export function offerUpdates(): void {
  const updates = Taro.getUpdateManager();
  updates.onUpdateReady(
    () =>
      void Taro.showModal({
        title: text.update,
        content: text.updateWords,
        cancelText: text.later,
        confirmText: text.restart,
      }).then(({ confirm }) => confirm && updates.applyUpdate()),
  );
}
