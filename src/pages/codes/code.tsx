import { useEffect } from 'react';
import type { ResolvedView } from '@domain/codes/view';
import type { AppError } from '@domain/errors';
import { useQuery } from '@/cloud/useQuery';
import { scan } from '@/device/scan';
import { hallRoutes } from '@/hallRoutes';
import { replaceWith, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { urlOfCode } from '@/screen/params/scannedCode';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { codeText as text } from '@/text/halls/codes';
import { Banner } from '@/ui/feedback/Banner';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';

const EMPTY_CODE = '-'; // a launch without any text is looked up as an unknown code

export default createPage(Code);

/**
 * The page that every printed code opens: by WeChat (`scene`, or `q` of an ordinary link) or scanned inside the app
 * (`text`).
 */
function Code({ scene, q, text: read }: RouteParams) {
  const query = useQuery('codes.resolve', { text: scene ?? q ?? read ?? EMPTY_CODE });
  const to = query.data && targetOf(query.data);
  useEffect(() => {
    if (to) replaceWith(to);
  }, [to]);

  const message = query.error?.code === 'ruleBroken' ? formatCodeError(query.error) : undefined;
  if (message)
    return (
      <Page>
        <EmptyState {...message} action={text.again} onAction={() => void scanAgain()} />
      </Page>
    );
  return (
    <QueryPage query={query}>
      {(resolved) =>
        resolved.checkIn ? <CheckInPrompt resolved={resolved} booking={resolved.checkIn.booking} /> : <Skeleton />
      }
    </QueryPage>
  );
}

/** The address behind a code; undefined for somebody who can check in now and is asked first. */
function targetOf({ kind, station, hall, room, checkIn }: ResolvedView): string | undefined {
  if (checkIn) return undefined;
  if (station && (kind === 'station' || !room)) return routes.station(station.id);
  return room ? hallRoutes.room(room.id) : routes.hall(hall?.id ?? '');
}

function formatCodeError({ reason, facts }: AppError): { title: string; words: string } | undefined {
  const words: Partial<Record<string, { title: string; body: string }>> = text.refused;
  const found = words[reason];
  return (
    found && {
      title: found.title,
      words: [facts?.['name'] && text.was(String(facts['name'])), found.body].filter(Boolean).join(''),
    }
  );
}

async function scanAgain(): Promise<void> {
  const read = await scan();
  if (read) replaceWith(urlOfCode(read));
}

function CheckInPrompt({ resolved: { code, name, hall, room }, booking }: { resolved: ResolvedView; booking: string }) {
  const checkIn = useCommand('bookings.checkIn', {
    onDone: ({ id }) => replaceWith(hallRoutes.booking(id)),
    errorMessages: bookingErrorMessages,
  });
  return (
    <>
      <Banner title={room?.name ?? name} words={hall?.name} />
      <Notice>{text.hereHint}</Notice>
      <PrimaryButton busy={checkIn.sending} onClick={() => void checkIn.send({ id: booking, code })}>
        {text.checkIn}
      </PrimaryButton>
      {room && <LinkButton onClick={() => replaceWith(hallRoutes.room(room.id))}>{text.week}</LinkButton>}
    </>
  );
}
