import type { CampaignAction } from '@domain/campaigns/lifecycle/event';
import type { CampaignView } from '@domain/campaigns/view';
import { useCommand } from '@/screen/useCommand';
import { campaignErrorMessages } from '@/text/calls/campaign-error-messages';
import { reloadAfterRefusal } from '../reloadAfterRefusal';
import type { CampaignDraft } from './CampaignForm';

/** What the buttons of a campaign do; each answer is shown at once. */
export function useCampaignActions(id: string, show: (shown: CampaignView) => void, reload: () => void) {
  const options = {
    onDone: show,
    onConflict: reload,
    handles: reloadAfterRefusal(reload),
    errorMessages: campaignErrorMessages,
  };
  const open = useCommand('campaigns.open', options);
  const drop = useCommand('campaigns.drop', options);
  const change = useCommand('campaigns.change', options);
  const close = useCommand('campaigns.close', options);

  function send(action: CampaignAction, { words, until, cases, photos }: CampaignDraft): void {
    // a proposal is opened under its own id, so that a second tap meets the same one
    if (action === 'open') void open.send({ requestId: id, id, cases, plan: words, until, photos });
    if (action === 'drop') void drop.send({ id, reason: words });
    if (action === 'change') void change.send({ id, cases });
    if (action === 'close') void close.send({ id, result: words, photos });
  }

  return { send, sending: open.sending || drop.sending || change.sending || close.sending };
}
