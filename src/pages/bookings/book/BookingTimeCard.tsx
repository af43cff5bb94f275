import { Text } from '@tarojs/components';
import type { WeekView } from '@domain/bookings/availability/availability-view';
import { minutesBetween, addMinutes } from '@domain/halls/slot';
import type { Moment } from '@domain/time';
import { hallRoutes, type BookingIntent } from '@/hallRoutes';
import { replaceWith } from '@/routes';
import { bookText as text } from '@/text/bookings/book';
import { formatMinutes } from '@/text/bookings/booking-times';
import { freeText } from '@/text/halls/halls';
import { LinkButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { Field } from '@/ui/fields/Field';
import { Stepper } from '@/ui/fields/Stepper';
import { TimeField } from '@/ui/fields/time/TimeField';
import { Notice } from '@/ui/feedback/Notice';
import { BookedTime } from '../BookedTime';
import './BookingTimeCard.scss';

type When = { room: string; day: string; from: string; to: string };
type Props = { week: WeekView; when: When; now: Moment; intent: BookingIntent; onChange: (when: When) => void };

/**
 * The time and the room of the booking that is being made, with a button to change them. On the waitlist the time can
 * be shortened here.
 */
export function BookingTimeCard({ week: { room, hall }, when, now, intent, onChange }: Props) {
  const title = intent.wait ? text.waitTitle : intent.move ? text.moveTo : undefined;
  return (
    <>
      <Card className="booking-time-card">
        {title && <Text>{title}</Text>}
        <BookedTime
          day={when.day}
          from={when.from}
          to={when.to}
          now={now}
          length={formatMinutes(minutesBetween(when.from, when.to))}
        />
        <Text>{[room.name, hall.name].join(' · ')}</Text>
        {!intent.wait && (
          <LinkButton onClick={() => replaceWith(hallRoutes.room(when.room, { ...intent, day: when.day }))}>
            {text.change}
          </LinkButton>
        )}
      </Card>
      {intent.wait && <WaitTimes limits={room.limits} when={when} onChange={onChange} />}
    </>
  );
}

function WaitTimes({
  limits,
  when,
  onChange,
}: {
  limits: WeekView['room']['limits'];
  when: When;
  onChange: (when: When) => void;
}) {
  const length = minutesBetween(when.from, when.to);
  const lengthen = (minutes: number) => onChange({ ...when, to: addMinutes(when.to, minutes) });
  return (
    <>
      <Notice>{text.waitHint}</Notice>
      <TimeField
        label={freeText.from}
        value={when.from}
        last="23:30"
        onChange={(from) =>
          onChange({ ...when, from, to: addMinutes(from, Math.min(length, minutesBetween(from, '24:00'))) })
        }
      />
      <Field label={freeText.length}>
        <Stepper
          label={freeText.length}
          value={formatMinutes(length)}
          onLess={length - limits.step >= limits.shortest ? () => lengthen(-limits.step) : undefined}
          onMore={length + limits.step <= limits.longest && when.to < '24:00' ? () => lengthen(limits.step) : undefined}
        />
      </Field>
    </>
  );
}
