import type { CaseView } from '@domain/cases/view';
import { go } from '@/routes';
import { consentText as text } from '@/text/walls/walls';
import { wallRoutes } from '@/wallRoutes';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** Asks the reporter of a rated case whether neighbours may read it; the page behind it shows the words. */
export const WallLink = ({ case: it }: { case: CaseView }) =>
  it.mine &&
  it.rating?.by === 'reporter' &&
  !it.private &&
  !it.aboutStaff &&
  (it.state === 'closed' || it.state === 'archived') ? (
    <Rows>
      <ListRow
        icon="people"
        title={text.caseLink}
        note={text.caseLinkHint}
        onClick={() => go(wallRoutes.consent(it.id))}
      />
    </Rows>
  ) : null;
