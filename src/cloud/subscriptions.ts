import Taro from '@tarojs/taro';

type SubscriptionChoice = 'accept' | 'reject' | 'ban' | 'filter';
export type SubscriptionChoices = Record<string, SubscriptionChoice>;

const isSubscriptionChoice = (value: unknown): value is SubscriptionChoice =>
  value === 'accept' || value === 'reject' || value === 'ban' || value === 'filter';

/**
 * Opens WeChat's subscription dialog for these template ids. Call it inside a tap. Never rejects; without a dialog the
 * result is empty.
 */
export async function requestSubscriptions(ids: string[]): Promise<SubscriptionChoices> {
  // the types also require Alipay's `entityIds`, which WeChat refuses
  const request = Taro.requestSubscribeMessage as unknown as (option: {
    tmplIds: string[];
  }) => Promise<Record<string, unknown>>;
  const results = await request({ tmplIds: ids }).catch((): Record<string, unknown> => ({}));
  return Object.fromEntries(ids.flatMap((id) => (isSubscriptionChoice(results[id]) ? [[id, results[id]]] : [])));
}

/** Whether WeChat would show no dialog: all messages are off, or one of these templates was refused for good. */
export const areMessagesBlocked = (ids: readonly string[]): Promise<boolean> =>
  Taro.getSetting({ withSubscriptions: true }).then(
    ({ subscriptionsSetting: { mainSwitch, itemSettings = {} } }) =>
      !mainSwitch || ids.some((id) => (itemSettings as Record<string, string>)[id] === 'reject'),
    () => false,
  );
