import { useSession } from '@/cloud/useSession';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { hallSetupText } from '@/text/halls/hall-setup';
import { hallText as text } from '@/text/halls/halls';
import { LinkButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';

/** Shown where there is no hall yet, with the button for those who may create one. */
export const NoHalls = () => (
  <>
    <EmptyState title={text.noHalls} words={text.noHallsHint} />
    <CreateLink />
  </>
);

export function CreateLink() {
  const { me } = useSession();
  const may = me?.roles.some((role) => role === 'centre' || role === 'desk');
  return may ? <LinkButton onClick={() => go(hallRoutes.createHall())}>{hallSetupText.newHall}</LinkButton> : null;
}
