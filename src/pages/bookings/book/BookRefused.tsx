import { View } from '@tarojs/components';
import type { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import { hallRoutes, type BookingIntent } from '@/hallRoutes';
import { replaceWith } from '@/routes';
import { formatError } from '@/screen/errors/formatError';
import { parseAlternative } from '@/screen/params/parseAlternative';
import { bookText as text } from '@/text/bookings/book';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { LinkButton, PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';

type When = { room: string; day: string; from: string; to: string };
type Props = {
  error: AppError;
  when: When;
  now: Moment;
  intent: BookingIntent;
  onTry: (at: When) => void;
  onWait: () => void;
};

/** Which rule refused the booking, and what to do: take the nearest free time, join the waitlist, or open the week. */
export function BookRefused({ error, when, now, intent, onTry, onWait }: Props) {
  const alternative = parseAlternative(error.facts);
  const canWait = error.reason === 'bookings.taken' && !intent.move && !intent.guest && !intent.wait;
  return (
    <Card>
      <Notice tone="danger">{formatError(error, bookingErrorMessages).body}</Notice>
      {alternative && (
        <PrimaryButton
          onClick={() =>
            onTry({
              day: alternative.day,
              from: alternative.from,
              to: alternative.to,
              room: alternative.room ?? when.room,
            })
          }
        >
          {intent.move
            ? text.alternativeMove(formatDayAndTimes(alternative, now))
            : text.alternative(formatDayAndTimes(alternative, now), alternative.roomName ?? '')}
        </PrimaryButton>
      )}
      {canWait && <SecondaryButton onClick={onWait}>{text.wait}</SecondaryButton>}
      <View>
        <LinkButton onClick={() => replaceWith(hallRoutes.room(when.room, { ...intent, day: when.day }))}>
          {text.week}
        </LinkButton>
      </View>
    </Card>
  );
}
