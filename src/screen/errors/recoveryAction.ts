import { back, go, routes } from '@/routes';
import type { RecoveryAction } from '@/text/errors/errors';

/** Does what an error's button offers; `onPage` reloads or retries. */
export function runRecoveryAction(action: RecoveryAction, onPage: () => void): void {
  if (action === 'join') go(routes.join());
  else if (action === 'back') back();
  else if (action === 'reload' || action === 'retry') onPage();
}
