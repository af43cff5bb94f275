import { Text } from '@tarojs/components';
import type { WeekView } from '@domain/bookings/availability/availability-view';
import { addMinutes, minutesBetween, slotAt, SLOT_MINUTES, slotsOf, timeAt } from '@domain/halls/slot';
import type { LimitsView, TimeRangeView } from '@domain/halls/view';
import type { Moment } from '@domain/time';
import { hallRoutes, oldTimeOf, type BookingIntent } from '@/hallRoutes';
import { replaceWith } from '@/routes';
import { bookText as text } from '@/text/bookings/book';
import { formatDayAndTimes, formatMinutes, formatMinutesInText } from '@/text/bookings/booking-times';
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
type Props = {
  week: WeekView;
  when: When;
  /** The stretch was longer or shorter than the room allows, and the time differs from it. */
  fitted: boolean;
  now: Moment;
  intent: BookingIntent;
  onChange: (when: When) => void;
};

/**
 * The time and the room of the booking that is being made, with a button to change them. On the waitlist the time can
 * be shortened here.
 */
export function BookingTimeCard({ week: { room, hall, days }, when, fitted, now, intent, onChange }: Props) {
  const old = oldTimeOf(intent);
  const [length, oldLength] = [minutesBetween(when.from, when.to), old && minutesBetween(old.from, old.to)];
  const title = intent.wait ? text.waitTitle : intent.move ? text.moveTo : undefined;
  return (
    <>
      <Card className="booking-time-card">
        {old && <Text>{text.oldTime(formatDayAndTimes(old, now))}</Text>}
        {title && <Text>{title}</Text>}
        <BookedTime day={when.day} from={when.from} to={when.to} now={now} length={formatMinutes(length)} />
        <Text>{[room.name, hall.name].join(' · ')}</Text>
        {!intent.wait && (
          <LinkButton onClick={() => replaceWith(hallRoutes.room(when.room, { ...intent, day: when.day }))}>
            {text.change}
          </LinkButton>
        )}
      </Card>
      {oldLength !== undefined && oldLength !== length && (
        <Notice tone="warn">{text.oldLength(formatMinutesInText(oldLength), formatMinutesInText(length))}</Notice>
      )}
      {intent.wait && fitted && (
        <Notice tone="warn">
          {text.waitFitted(formatMinutesInText(room.limits.shortest), formatMinutesInText(room.limits.longest))}
        </Notice>
      )}
      {intent.wait && (
        <WaitTimes
          limits={room.limits}
          open={days.find(({ day }) => day === when.day)?.open ?? []}
          when={when}
          onChange={onChange}
        />
      )}
    </>
  );
}

function WaitTimes({
  limits,
  open,
  when,
  onChange,
}: {
  limits: LimitsView;
  open: TimeRangeView[];
  when: When;
  onChange: (when: When) => void;
}) {
  const length = minutesBetween(when.from, when.to);
  const starts = startsWithin(open, limits);
  const closing = open.find(({ from, to }) => from <= when.from && when.from < to)?.to ?? '24:00';
  const lengthen = (minutes: number) => onChange({ ...when, to: addMinutes(when.to, minutes) });
  return (
    <>
      <Notice>{text.waitHint}</Notice>
      <TimeField
        label={freeText.from}
        value={when.from}
        last="23:30"
        times={starts.length ? starts : undefined}
        onChange={(from) => {
          const end = open.find((span) => span.from <= from && from < span.to)?.to ?? '24:00';
          onChange({ ...when, from, to: addMinutes(from, Math.min(length, minutesBetween(from, end))) });
        }}
      />
      <Field label={freeText.length}>
        <Stepper
          label={freeText.length}
          value={formatMinutes(length)}
          onLess={length - limits.step >= limits.shortest ? () => lengthen(-limits.step) : undefined}
          onMore={length + limits.step <= limits.longest && when.to < closing ? () => lengthen(limits.step) : undefined}
        />
      </Field>
    </>
  );
}

/** When the shortest booking can begin within the opening hours. */
const startsWithin = (open: readonly TimeRangeView[], { step, shortest }: LimitsView): string[] =>
  open.flatMap(({ from, to }) =>
    slotsOf({ from: slotAt(from), to: slotAt(addMinutes(to, -shortest)) + 1 })
      .filter((slot) => (slot * SLOT_MINUTES) % step === 0)
      .map(timeAt),
  );
