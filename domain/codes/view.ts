import { isCheckInOpen, type CheckInCandidate } from '../bookings/check-in';
import type { Hall } from '../halls/hall';
import type { Actor } from '../people/actor';
import type { Station } from '../places/place';
import type { Moment } from '../time';
import type { Code, CodeKind } from './code';

type NamedReference = { id: string; name: string };

/**
 * `codes.resolve`: what a code opens. A room comes with its hall; `checkIn` is the reader's booking that this code can
 * check in now.
 */
export type ResolvedView = {
  code: string;
  kind: CodeKind;
  name: string;
  label: string;
  station?: NamedReference;
  hall?: NamedReference;
  room?: NamedReference;
  checkIn?: { booking: string };
};

/** A row of the desk's list of codes. */
export type CodeRow = {
  id: string;
  kind: CodeKind;
  name: string;
  label: string;
  room?: string;
  station?: string;
  madeAt: Moment;
  revokedAt?: Moment;
};

/**
 * `codes.list`, `codes.create` and `codes.revoke`: a page of the codes of a hall, those in use first and the newest of
 * them at the top.
 */
export type CodesView = { hall: string; codes: CodeRow[]; next?: string };

/** `codes.sheet`: the temporary address of a document to print; `remaining` says how many codes found no room on it. */
export type SheetView = { name: string; url: string; codes: number; remaining: number };

type ResolutionContext = {
  hall?: Hall;
  stations: readonly Station[];
  own: readonly CheckInCandidate[];
  actor: Actor;
  now: Moment;
};

const toReference = ({ id, name }: NamedReference): NamedReference => ({ id, name });

/** What a code opens for a reader. */
export function viewResolved(
  { id, kind, name, label, station: stationId, room: roomId, space }: Code,
  { hall, stations, own, actor, now }: ResolutionContext,
): ResolvedView {
  const station = stations.find((one) => one.id === stationId);
  const room = hall?.rooms.find((one) => one.id === roomId);
  const here =
    kind === 'room'
      ? own.find(
          (candidate) =>
            candidate.personId === actor.personId &&
            candidate.state === 'confirmed' &&
            candidate.room.space === space &&
            isCheckInOpen(candidate, now),
        )
      : undefined;
  return {
    code: id,
    kind,
    name,
    label,
    ...(station && { station: toReference(station) }),
    ...(hall && { hall: toReference(hall) }),
    ...(room && { room: toReference(room) }),
    ...(here && { checkIn: { booking: here.id } }),
  };
}

/** The codes of a hall as its desk sees them, in the order given. */
export const viewCodes = (hall: string, codes: readonly Code[]): CodesView => ({
  hall,
  codes: codes.map(({ id, kind, name, label, room, station, madeAt, revokedAt }) => ({
    id,
    kind,
    name,
    label,
    ...(room && { room }),
    ...(station && { station }),
    madeAt,
    ...(revokedAt !== undefined && { revokedAt }),
  })),
});
