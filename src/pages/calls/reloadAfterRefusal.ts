import type { AppError } from '@domain/errors';

/** A refused step may have been taken by somebody else: the page loads what they did, and the dialog explains. */
export const reloadAfterRefusal =
  (reload: () => void) =>
  ({ code }: AppError): boolean => {
    if (code === 'ruleBroken') reload();
    return false;
  };
