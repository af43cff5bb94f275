import { Text } from '@tarojs/components';
import type { SetupView } from '@domain/halls/view';
import { communityDay, type Day, type Moment } from '@domain/time';
import { formatDate, formatTimeRange } from '@/text/bookings/booking-times';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { hallText } from '@/text/halls/halls';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';

type Props = { setup: SetupView; now: Moment; busy: boolean; onRestore: (day: Day) => void };

/** Coming days with other hours, each with a button that restores the usual ones. */
export function PlannedDays({ setup: { exceptions, rooms }, now, busy, onRestore }: Props) {
  const coming = exceptions.filter(({ day }) => day >= communityDay(now));
  if (!coming.length) return null;
  return (
    <Section title={text.planned}>
      {coming.map(({ day, spaces, open, reason }) => {
        const names = rooms.filter(({ space }) => !spaces.includes(space)).length
          ? rooms.filter(({ space }) => spaces.includes(space)).map(({ name }) => name)
          : [];
        return (
          <Card key={day}>
            <CardTitle>{formatDate(day, now)}</CardTitle>
            <Text>
              {[
                open.map(({ from, to }) => formatTimeRange(from, to)).join(hallText.and) || text.closedAllDay,
                reason,
              ].join(' · ')}
            </Text>
            {names.length > 0 && <CardNote>{names.join(hallText.and)}</CardNote>}
            <SecondaryButton
              label={`${text.restore}，${formatDate(day, now)}`}
              busy={busy}
              onClick={() => onRestore(day)}
            >
              {text.restore}
            </SecondaryButton>
          </Card>
        );
      })}
    </Section>
  );
}
