import type { CaseView } from '@domain/cases/view';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { casesText as text } from '@/text/cases/cases';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** For who leads campaigns there: the way to handle several cases together. */
export const StartCampaignLink = ({ case: it }: { case: CaseView }) =>
  it.mayStartCampaign ? (
    <Rows>
      <ListRow
        icon="people"
        title={text.startCampaign}
        note={text.startCampaignHint}
        onClick={() => go(callRoutes.startCampaign(it.id))}
      />
    </Rows>
  ) : null;
