import Taro from '@tarojs/taro';
import { commonText as text } from '@/text/common';

/** Offers a new version as soon as it is here. Without a yes, WeChat brings it the next time it starts us afresh. */
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
