import type { SeriesView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { back } from '@/routes';
import { formatRule } from '@/screen/errors/formatError';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { formatDate } from '@/text/bookings/booking-times';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { deskText as text } from '@/text/halls/hall-desk';
import { Banner } from '@/ui/feedback/Banner';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { DisplacedBookings } from '../conflicts/DisplacedBookings';
import type { BlockOutcome } from './useBlock';

/** The result of a block: the displaced bookings, or the dates of a series. */
export const BlockDone = ({ result, now, onAgain }: { result: BlockOutcome; now: Moment; onAgain: () => void }) => (
  <>
    {'weekly' in result ? <Series series={result.weekly} now={now} /> : <Once block={result.once} now={now} />}
    <PrimaryButton onClick={back}>{text.toDesk}</PrimaryButton>
    <LinkButton onClick={onAgain}>{text.again}</LinkButton>
  </>
);

const Once = ({
  block: { booking, displaced },
  now,
}: {
  block: Extract<BlockOutcome, { once: unknown }>['once'];
  now: Moment;
}) => (
  <>
    <Banner
      title={text.done}
      words={[formatDayAndTimes(booking, now), booking.room.name, booking.title].filter(Boolean).join(' · ')}
    />
    <DisplacedBookings title={text.displaced(displaced.length)} bookings={displaced} />
  </>
);

const Series = ({ series: { dates }, now }: { series: SeriesView; now: Moment }) => (
  <>
    <Banner title={text.seriesDone(dates.filter(({ ok }) => ok).length, dates.length)} />
    <Rows>
      {dates.map(({ day, ok, reason, facts }) => (
        <ListRow
          key={day}
          icon={ok ? 'check' : 'alert'}
          title={formatDate(day, now)}
          note={
            ok
              ? text.dateMade
              : [text.dateNot, formatRule(bookingErrorMessages, reason ?? '', facts)].filter(Boolean).join(text.colon)
          }
        />
      ))}
    </Rows>
  </>
);
