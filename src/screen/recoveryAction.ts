import { back, go, routes } from '@/routes';
import type { RecoveryAction } from '@/text/errors';

/** Does what the button under an error offers; `onPage` is what reloading or retrying means on this page. */
export function runRecoveryAction(action: RecoveryAction, onPage: () => void): void {
  if (action === 'join') go(routes.join());
  else if (action === 'back') back();
  else if (action === 'reload' || action === 'retry') onPage();
}
