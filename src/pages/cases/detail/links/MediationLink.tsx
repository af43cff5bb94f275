import type { CaseView } from '@domain/cases/view';
import { DISPUTE_CATEGORIES } from '@domain/mediations/mediation';
import { mediationRoutes } from '@/mediationRoutes';
import { go } from '@/routes';
import { casesText as text } from '@/text/cases/cases';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** Offers the reporter of a quarrel to have it mediated; the case goes on, and knows nothing of it. */
export const MediationLink = ({ case: it }: { case: CaseView }) =>
  it.mine && !it.aboutStaff && DISPUTE_CATEGORIES.some((category) => category === it.category) ? (
    <Rows>
      <ListRow
        icon="chat"
        title={text.mediate}
        note={text.mediateHint}
        onClick={() => go(mediationRoutes.ask(it.id))}
      />
    </Rows>
  ) : null;
