import { categoryName } from '@domain/vocabulary/cases';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { replaceWith } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { campaignErrorMessages } from '@/text/calls/campaign-error-messages';
import { campaignsText as text } from '@/text/calls/campaigns';
import { Card } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { CampaignForm, type CampaignDraft } from './CampaignForm';

export default createPage(StartCampaign, ['id']);

/** Starts a campaign from a case, with others of its kind. */
function StartCampaign({ id: caseId }: RouteParams<'id'>) {
  const query = useQuery('campaigns.form', { case: caseId });
  const now = useNow();
  const open = useCommand('campaigns.open', {
    onDone: ({ id }) => {
      clearRequestId();
      replaceWith(callRoutes.campaign(id));
    },
    handles: ({ code }) => {
      if (code !== 'internal') clearRequestId();
      return false;
    },
    errorMessages: campaignErrorMessages,
  });

  function send({ words, until, cases, photos }: CampaignDraft) {
    const input = { cases, plan: words, until, photos };
    void open.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage query={query} notFound={text.noStart}>
      {({ category, first, candidates }) => (
        <>
          <Card>
            <CardNote>{text.sameKind(categoryName[category], candidates.length)}</CardNote>
          </Card>
          <CampaignForm
            action="open"
            cases={[first]}
            candidates={candidates}
            now={now}
            sending={open.sending}
            onSend={send}
          />
        </>
      )}
    </QueryPage>
  );
}
