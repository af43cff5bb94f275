import Taro from '@tarojs/taro';

export type SubscriptionChoice = 'accept' | 'reject' | 'ban' | 'filter';
export type SubscriptionChoices = Record<string, SubscriptionChoice>;

const isSubscriptionChoice = (value: unknown): value is SubscriptionChoice =>
  value === 'accept' || value === 'reject' || value === 'ban' || value === 'filter';

/** WeChat's own question, by template ids. Must run inside a tap. Never rejects: no pop-up is no answers. */
export async function requestSubscriptions(ids: string[]): Promise<SubscriptionChoices> {
  // the types know Alipay's `entityIds` too, which WeChat does not want
  const request = Taro.requestSubscribeMessage as unknown as (option: {
    tmplIds: string[];
  }) => Promise<Record<string, unknown>>;
  const results = await request({ tmplIds: ids }).catch((): Record<string, unknown> => ({}));
  return Object.fromEntries(ids.flatMap((id) => (isSubscriptionChoice(results[id]) ? [[id, results[id]]] : [])));
}

/** Whether WeChat no longer asks: all messages are switched off, or one of these was refused for good. */
export const areMessagesBlocked = (ids: readonly string[]): Promise<boolean> =>
  Taro.getSetting({ withSubscriptions: true }).then(
    ({ subscriptionsSetting: { mainSwitch, itemSettings = {} } }) =>
      !mainSwitch || ids.some((id) => (itemSettings as Record<string, string>)[id] === 'reject'),
    () => false,
  );
