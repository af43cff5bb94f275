import { postToGateway } from '@/device/preview.h5';
import type { SubscriptionChoices } from './subscriptions';
import { showSubscriptionDialog } from './SubscriptionDialog.h5';

export type { SubscriptionChoices };

/** Preview: shows a pop-up like WeChat's and tells the emulator the answer, which counts what it may send. */
export async function requestSubscriptions(ids: string[]): Promise<SubscriptionChoices> {
  const accepted = await showSubscriptionDialog(ids);
  const results: SubscriptionChoices = Object.fromEntries(
    ids.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']),
  );
  return postToGateway('/cloud/subscriptions', JSON.stringify({ results })).then(
    () => results,
    () => ({}),
  );
}

/** Preview: messages are never blocked. */
export const areMessagesBlocked = async (_ids: readonly string[]): Promise<boolean> => false;
