import { AppError } from '@domain/errors';
import { LIMITED_ACTIONS } from '@domain/people/limits';
import { formatError } from '@/screen/errors/formatError';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { peopleErrorMessages } from '@/text/people/people-error-messages';

const from = Date.parse('2030-01-02T10:30:00+08:00');
const bodies = (action: string) =>
  [{}, caseErrorMessages, bookingErrorMessages, peopleErrorMessages].map(
    (messages) => formatError(new AppError('ruleBroken', `tooMany.${action}`, { from }), messages).body,
  );

test.each(LIMITED_ACTIONS)('whoever did too much of “%s” reads on every page when it works again', (action) => {
  for (const body of bodies(action)) expect(body).toMatch(/2030年1月2日 周三 10:30 ?以后/);
});
