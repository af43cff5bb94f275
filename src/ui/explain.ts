import Taro from '@tarojs/taro';
import type { AppError } from '@domain/errors';
import { commonText } from '@/text/common';
import { wayOutText } from '@/text/errors';
import { takeWayOut, wordsFor } from './wayOut';

/**
 * Says why a tap was refused and offers the way out; `reload` is what "see the latest" does on this page, `words` what
 * this page says better.
 */
export async function explain(error: AppError, reload?: () => void, words = wordsFor(error)): Promise<void> {
  const { title, body, wayOut } = words;
  const leads = wayOut === 'join' || (wayOut === 'reload' && reload !== undefined);
  const { confirm } = await Taro.showModal({
    title,
    content: body,
    showCancel: leads,
    cancelText: commonText.cancel,
    confirmText: leads ? wayOutText[wayOut] : wayOutText.none,
    confirmColor: commonColor,
  });
  if (confirm && leads) takeWayOut(wayOut, reload ?? (() => undefined));
}

// native dialogs do not read our variables
const commonColor = '#0e6b62';
