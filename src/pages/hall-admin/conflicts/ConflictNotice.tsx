import type { AppError } from '@domain/errors';
import { formatError } from '@/screen/errors/formatError';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { deskText as text } from '@/text/halls/hall-desk';
import { PrimaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';

/** Why a change was refused; with the number of bookings in the way and the button that cancels and notifies them. */
export function ConflictNotice({
  error,
  busy,
  onOverride,
}: {
  error: AppError;
  busy: boolean;
  onOverride: () => void;
}) {
  const count = error.reason === 'bookings.taken' ? Number(error.facts?.['count'] ?? 0) : 0;
  return (
    <Card>
      <Notice tone="danger">{formatError(error, bookingErrorMessages).body}</Notice>
      {count > 0 && <Notice tone="warn">{text.overrideHint}</Notice>}
      {count > 0 && (
        <PrimaryButton danger busy={busy} onClick={onOverride}>
          {text.override(count)}
        </PrimaryButton>
      )}
    </Card>
  );
}
