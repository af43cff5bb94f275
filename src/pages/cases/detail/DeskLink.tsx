import { caseRoutes } from '@/caseRoutes';
import { useSession } from '@/cloud/useSession';
import { go } from '@/routes';
import { casesText as text } from '@/text/cases/cases';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** The way to everything that waits, for those who have a supervision desk. */
export function DeskLink() {
  const { me } = useSession();
  if (!me?.roles.some((role) => role === 'supervisor' || role === 'centre')) return null;
  return (
    <Rows>
      <ListRow icon="list" title={text.desk} note={text.deskHint} onClick={() => go(caseRoutes.supervisionDesk())} />
    </Rows>
  );
}
