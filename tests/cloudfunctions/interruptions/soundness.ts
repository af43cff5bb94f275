import { audit } from '@domain/bookings/audit';
import { isLive, type Booking } from '@domain/bookings/booking';
import { isFree, roomDayId, type Owners, type RoomDay } from '@domain/bookings/availability/room-day';
import type { WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import type { WaitlistEntry } from '@domain/bookings/booking';
import type { Case } from '@domain/cases/record';
import type { Invitation, Person } from '@domain/people/person';
import type { InboxEntry } from '@domain/messages/notice';
import { MINUTE } from '@domain/time';
import { isLiveCard, photosOfCard } from '@domain/walls/card';
import { toBooking, type BookingDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import type { CallDocument } from '../../../cloudfunctions/modules/calls/call-repository';
import type { TopicDocument } from '../../../cloudfunctions/modules/topics/topic-repository';
import type { CampaignDocument } from '../../../cloudfunctions/modules/campaigns/campaign-repository';
import type { MeetingDocument } from '../../../cloudfunctions/modules/meetings/meeting-repository';
import type { MediationDocument } from '../../../cloudfunctions/modules/mediations/mediation-repository';
import { toCase, type CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { toHall, type HallDocument } from '../../../cloudfunctions/modules/halls/hall-repository';
import type { CardDocument } from '../../../cloudfunctions/modules/walls/card-repository';
import { peopleDocuments } from '../../support/people';
import type { TestApi } from '../../support/cloud/test-api';

type Stored<T> = Omit<T, 'id'> & { _id: string };
type StoredPerson = Omit<Person, 'personId'> & { _id: string };

/** What an interruption left that should not be, each as a sentence. Empty when everything is whole. */
export function findLeftovers(testApi: TestApi): string[] {
  const documents = testApi.all<BookingDocument>('bookings');
  const bookings = documents.map(toBooking);
  const cases = testApi.all<CaseDocument>('cases');
  const calls = testApi.all<CallDocument>('calls');
  const campaigns = testApi.all<CampaignDocument>('campaigns');
  const meetings = testApi.all<MeetingDocument>('meetings');
  const topics = testApi.all<TopicDocument>('topics');
  const mediations = testApi.all<MediationDocument>('mediations');
  const cards = testApi.all<CardDocument>('cards');
  const people = testApi.all<StoredPerson>('people');
  const findings = audit({
    days: testApi.all<Stored<RoomDay>>('roomdays').map(({ _id, ...day }) => ({ id: _id, ...day })),
    weeks: testApi.all<Stored<WeeklyQuota>>('weeklyquotas').map(({ _id, ...week }) => ({ id: _id, ...week })),
    bookings,
    halls: testApi.all<HallDocument>('halls').map(toHall),
    now: Date.now(),
  });
  return [
    ...findings.map((finding) => `rooms: ${JSON.stringify(finding)}`),
    ...bookings.flatMap(({ id, state, pendingMove, pendingReleases, followUp }) => [
      ...(followUp === undefined ? [] : [`booking ${id} is not followed`]),
      ...(state === 'hold' ? [`booking ${id} is still a hold`] : []),
      ...(pendingMove ? [`booking ${id} is still moving`] : []),
      ...(pendingReleases ? [`booking ${id} still releases`] : []),
    ]),
    ...calls.flatMap(({ _id, case: about, told }) => (about && !told ? [`call ${_id} is not in its case`] : [])),
    ...meetings.flatMap(({ _id, cases: agenda }) =>
      agenda.some(({ decision, followed }) => decision && !followed) ? [`meeting ${_id} is not followed`] : [],
    ),
    ...topics.flatMap(({ _id, tasks }) =>
      tasks.some((task) => task.case === undefined) ? [`a task of topic ${_id} has no case`] : [],
    ),
    ...findCards(testApi, cards, cases),
    ...campaigns.flatMap(({ _id, cases: members }) =>
      members.some(({ step, followed }) => step && !followed) ? [`campaign ${_id} is not followed`] : [],
    ),
    ...[...cases, ...calls, ...meetings, ...topics, ...mediations, ...campaigns, ...cards, ...documents].flatMap(
      ({ _id, outbox, outboxDue }) => (outbox.length || outboxDue !== undefined ? [`${_id} still has messages`] : []),
    ),
    ...findUnsent(testApi),
    ...findUncounted(testApi, cases.map(toCase)),
    ...findIdentities(testApi, people, cases, documents),
    ...findWaitlist(testApi, documents),
    ...findNoShows(people, documents),
    ...findPositions(testApi, people),
    ...findHandovers(testApi, people),
    ...findHalls(testApi, bookings),
    ...people.flatMap(({ _id, leftAt }) => (leftAt === undefined ? [] : [`${_id} left and is still here`])),
    ...cases.flatMap(({ _id, checkDue }) => (checkDue === undefined ? [] : [`${_id} is not checked`])),
  ];
}

/** A card that is gone shows nothing; none waits past the scheduler's next minute; each is of its case's reporter. */
const findCards = (testApi: TestApi, cards: CardDocument[], cases: CaseDocument[]): string[] =>
  cards.flatMap((card) => {
    const { _id, kind, timerDue } = card;
    const about = cases.find((one) => one._id === card.case);
    const isGone = !isLiveCard(card);
    return [
      ...(timerDue !== undefined && timerDue <= Date.now() - MINUTE ? [`card ${_id} waits past its time`] : []),
      ...(isGone && (card.fields ?? card.notice ?? card.consent) ? [`card ${_id} is gone and has words`] : []),
      ...(isGone && photosOfCard(card).length ? [`card ${_id} is gone and has photos`] : []),
      ...(kind === 'case' && !isGone && about?.reporter !== card.reporter ? [`card ${_id} is of no reporter`] : []),
      ...photosOfCard(card)
        .filter((photo) => !testApi.all<{ photo?: string }>('contentchecks').some((check) => check.photo === photo))
        .map((photo) => `photo ${photo} of card ${_id} was never looked at`),
    ];
  });

const findUnsent = (testApi: TestApi): string[] =>
  testApi
    .all<Stored<InboxEntry>>('inbox')
    .flatMap(({ _id, send, sendDue }) =>
      send === 'claimed' || sendDue !== undefined ? [`message ${_id} is ${send}`] : [],
    );

const findUncounted = (testApi: TestApi, cases: Case[]): string[] =>
  cases.flatMap(({ facts: { id }, supporterCount }) => {
    const supports = testApi.all<{ _id: string; case: string }>('supports').filter((one) => one.case === id).length;
    return supports === supporterCount ? [] : [`case ${id} counts ${supporterCount} of ${supports}`];
  });

/** Names and phones of nobody: neither somebody who joined, nor a guest of a case or a booking. */
function findIdentities(
  testApi: TestApi,
  people: { _id: string }[],
  cases: CaseDocument[],
  bookings: BookingDocument[],
): string[] {
  const known = new Set([
    ...people.map(({ _id }) => _id),
    ...cases.map(({ reporter }) => reporter),
    ...bookings.filter(({ guest }) => guest).map(({ personId }) => personId),
  ]);
  return testApi
    .all<{ _id: string; ownerDue?: number }>('vault')
    .flatMap(({ _id, ownerDue }) => [
      ...(known.has(_id) ? [] : [`identity ${_id} is nobody's`]),
      ...(ownerDue === undefined ? [] : [`identity ${_id} is still looked at`]),
    ]);
}

type StoredEntry = Stored<WaitlistEntry> & { offerDue?: number };

/** An entry says what became of its offer, and nobody waits for a time that is free. */
const findWaitlist = (testApi: TestApi, bookings: BookingDocument[]): string[] =>
  testApi.all<StoredEntry>('waitlist').flatMap((entry) => {
    const { _id, state, offers, offerDue } = entry;
    const offered = bookings.filter(({ waitlistEntry }) => waitlistEntry === _id);
    const open = offered.filter((booking) => booking.state === 'offered').length;
    const taken = offered.filter((booking) => ['pending', 'confirmed', 'checkedIn', 'noShow'].includes(booking.state));
    const expected = open ? 'offered' : taken.length ? 'booked' : undefined;
    const isRight = expected === undefined ? state !== 'offered' && state !== 'booked' : state === expected;
    const ended = offered.filter((booking) => !isLive(booking.state) && booking.state !== 'failed').length;
    return [
      ...(isRight || (state === 'booked' && ended > 0) ? [] : [`entry ${_id} is ${state} with ${offers} offers`]),
      ...(offerDue === undefined ? [] : [`entry ${_id} is still looked at`]),
      ...(state === 'waiting' && isFreeFor(testApi, entry) ? [`entry ${_id} waits for a free time`] : []),
    ];
  });

function isFreeFor(testApi: TestApi, { room, day, slots }: StoredEntry): boolean {
  const taken = testApi.one<{ owners: Owners }>('roomdays', roomDayId(room.space, day))?.owners ?? {};
  return isFree(taken, slots);
}

/** Nobody lost a position without being told, and no work waits to be handed over. */
function findHandovers(testApi: TestApi, people: StoredPerson[]): string[] {
  const told = testApi.all<Stored<InboxEntry>>('inbox').filter(({ notice }) => notice === 'positionEnded');
  return people.flatMap(({ _id, positions, handovers }) => {
    const before = peopleDocuments().find((one) => one._id === _id)?.positions ?? [];
    const lost = before.filter(({ role }) => !positions.some((position) => position.role === role));
    return [
      ...(handovers ? [`${_id} still hands over`] : []),
      ...(lost.length && !told.some(({ to }) => to === _id) ? [`${_id} was not told`] : []),
    ];
  });
}

/** A hall has the closures that it names, and nobody lost a booking to a block that is not there. */
function findHalls(testApi: TestApi, bookings: Booking[]): string[] {
  const halls = testApi.all<HallDocument>('halls');
  const failed = bookings.filter(({ kind, state }) => kind !== 'booking' && state === 'failed');
  const isReplaced = (booking: Booking): boolean =>
    bookings.some(({ kind, state, title }) => kind !== 'booking' && state === 'blocked' && title === booking.reason);
  return [
    ...halls.flatMap(({ _id, unsettled = [] }) => unsettled.map(({ day }) => `hall ${_id} is not settled on ${day}`)),
    ...bookings
      .filter(({ state, reason }) => state === 'displaced' && failed.some(({ title }) => title === reason))
      .filter((booking) => !isReplaced(booking))
      .map(({ id, reason }) => `booking ${id} was displaced for ${reason}, which failed`),
  ];
}

function findNoShows(people: StoredPerson[], bookings: BookingDocument[]): string[] {
  const counted = people.flatMap(({ _id, noShows = [] }) => noShows.map(({ booking }) => `${_id} ${booking}`));
  const missed = bookings
    .filter(({ state, appeal, guest }) => state === 'noShow' && appeal?.answer !== 'excused' && !guest)
    .map(({ _id, personId }) => `${personId} ${_id}`);
  return [
    ...counted.filter((one) => !missed.includes(one)).map((one) => `no-show ${one} counts`),
    ...missed.filter((one) => !counted.includes(one)).map((one) => `no-show ${one} does not count`),
  ];
}

/** Who used an invitation or the setup code has what it gives. */
function findPositions(testApi: TestApi, people: StoredPerson[]): string[] {
  const has = (personId: string, role: string) =>
    people.some(({ _id, positions }) => _id === personId && positions.some((position) => position.role === role));
  const claim = testApi.one<{ by?: string }>('settings', 'claim');
  return [
    ...testApi
      .all<Stored<Invitation>>('invitations')
      .flatMap(({ _id, usedBy, role }) => (usedBy && !has(usedBy, role) ? [`invitation ${_id} gave nothing`] : [])),
    ...(claim?.by && !has(claim.by, 'centre') ? ['the setup was claimed by nobody'] : []),
  ];
}
