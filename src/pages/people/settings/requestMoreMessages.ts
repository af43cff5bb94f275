import Taro from '@tarojs/taro';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import { areMessagesBlocked } from '@/cloud/subscriptions';
import { updateSession, type Me } from '@/cloud/useSession';
import { settingsText as text } from '@/text/people/people';

/** Asks for one more message of each kind. Where WeChat asks no longer, explains how to turn messages on. */
export async function requestMoreMessages(
  templates: Me['templates'],
  wanted: Parameters<typeof requestMessagePermission>[1],
): Promise<void> {
  if (await requestMessagePermission(templates, wanted, updateSession)) return;
  const ids = templates.filter(({ key }) => wanted.includes(key)).map(({ id }) => id);
  if (!(await areMessagesBlocked(ids))) return void Taro.showToast({ title: text.notAllowed, icon: 'none' });
  const { confirm } = await Taro.showModal({
    title: text.silenced,
    content: text.silencedWords,
    cancelText: text.fine,
    confirmText: text.toSettings,
  });
  if (confirm) await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
}
