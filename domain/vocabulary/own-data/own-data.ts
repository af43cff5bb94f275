import type { Booking, WaitlistEntry } from '../../bookings/booking';
import { MAX_NO_SHOWS_SHOWN } from '../../bookings/no-show-record';
import type { CaseEvent } from '../../cases/lifecycle/event';
import type { CaseFacts, StoredRating } from '../../cases/case';
import { timeAt } from '../../halls/slot';
import type { Address } from '../../households/household';
import type { InboxEntry } from '../../messages/notice';
import type { OwnDataEntry } from '../../own-data/own-data';
import type { IdentityAccess } from '../../people/identity-access';
import type { Person } from '../../people/person';
import type { Moment } from '../../time';
import { CARD_FIELDS, type WallCard } from '../../walls/card';
import { bookingStateName } from '../bookings';
import { caseStateName, categoryName } from '../cases';
import { caseActionName } from '../history';
import { doorText } from '../households/households';
import { formatNotice } from '../messages';
import { identityAccessReasonName, roleName } from '../people';
import { satisfactionName, solvedName } from '../ratings/ratings';
import { formatMoment } from '../time';
import { cardFieldName, cardStateName } from '../walls';

// Everything that is stored about a person, in words that they can read, copy and keep.

/** The most of somebody's own words in one case that are told at once; the case itself shows all. */
const MAX_OWN_WORDS = 20;

const joinWords = (...words: (string | false | undefined)[]): string => words.filter(Boolean).join('，');

type Identity = {
  name?: string;
  phone?: string;
  homeName?: string;
  household?: Address;
  unitNames: Record<string, string>;
};

/** What somebody told about themselves, and what is counted for them. */
export function describePerson(person: Person, identity: Identity, now: Moment): OwnDataEntry[] {
  const { joinedAt, consent, positions, granted, used, noShows = [], attempts = {} } = person;
  const count = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
  const tried = Object.values(attempts).reduce((sum, one) => sum + (one?.at.length ?? 0), 0);
  return [
    {
      title: '您自己填的',
      lines: [
        `称呼：${identity.name ?? '没有填'}`,
        `电话：${identity.phone ?? '没有填'}`,
        `住处：${identity.homeName ?? '没有填'}`,
        ...(identity.household ? [`认领的住户：${doorText(identity.household)}`] : []),
      ],
    },
    {
      title: '我们用来认出您的',
      lines: ['微信身份：一串编号，只用来认出您、给您发提醒', '内部编号：由微信身份算出来，别处都用它代替您'],
    },
    {
      title: '登记和同意',
      lines: [
        ...(joinedAt === undefined ? [] : [`登记：${formatMoment(joinedAt, now)}`]),
        consent
          ? `同意隐私说明：${formatMoment(consent.at, now)}，${consent.notice} 那一版`
          : '同意隐私说明：登记时同意，当时没有记下是哪一版',
        ...positions
          .filter(({ role }) => role !== 'resident')
          .map(({ role, unit }) => `岗位：${joinWords(identity.unitNames[unit], roleName[role])}`),
      ],
    },
    {
      title: '替您数着的',
      lines: [
        `微信提醒：您允许过 ${count(granted)} 次，用了 ${count(used)} 次`,
        `预约没到场：${noShows.length ? `${noShows.length} 次` : '没有'}`,
        ...noShows.slice(-MAX_NO_SHOWS_SHOWN).map(({ day, roomName }) => `没到场：${day} ${roomName}`),
        `近来登记、提交、输码的时间：${tried} 个，过几天就不留了`,
      ],
    },
  ];
}

const placeOf = ({ place }: Pick<CaseFacts, 'place'>): string =>
  joinWords(place.communityName, place.name, place.building, place.text);

const describeRating = ({ contacted, solved, satisfaction }: StoredRating): string =>
  joinWords(contacted ? '联系过' : '没有联系', solvedName[solved], satisfactionName[satisfaction]);

/** A case that somebody reported, with everything they said in it. */
export function describeOwnCase(facts: CaseFacts, events: readonly CaseEvent[], now: Moment): OwnDataEntry {
  const own = events.filter(
    ({ by, action, details }) =>
      by.personId === facts.reporter && action !== 'report' && (details.note || details.photos?.length),
  );
  return {
    title: `${facts.number}，${formatMoment(facts.receivedAt, now)}，${caseStateName[facts.state]}`,
    lines: [
      `类别：${categoryName[facts.category]}`,
      `地点：${placeOf(facts)}`,
      `您写的：${facts.description || '没有写文字'}`,
      ...(facts.photos.length ? [`照片：${facts.photos.length} 张`] : []),
      ...(facts.private ? ['您选了不公开'] : []),
      ...own
        .slice(-MAX_OWN_WORDS)
        .map(
          ({ action, at, details }) =>
            `${formatMoment(at, now)} ${caseActionName[action]}：${joinWords(details.note, details.photos?.length ? `照片 ${details.photos.length} 张` : undefined)}`,
        ),
      ...(own.length > MAX_OWN_WORDS ? [`更早的 ${own.length - MAX_OWN_WORDS} 条，打开这件事可以看`] : []),
      ...(facts.rating ? [`您的评价：${describeRating(facts.rating)}`] : []),
    ],
  };
}

/** A neighbour's case that somebody supports. */
export const describeSupport = (facts: CaseFacts): OwnDataEntry => ({
  title: `${facts.number}，${caseStateName[facts.state]}`,
  lines: [`您点过“我也遇到”：${categoryName[facts.category]}，${facts.place.name}`],
});

/** A card on the wall that somebody agreed to. */
export const describeCard = ({ state, fields, changedAt }: WallCard, now: Moment): OwnDataEntry => ({
  title: `${formatMoment(changedAt, now)}，${cardStateName[state]}`,
  lines: fields
    ? CARD_FIELDS.map((field) => `${cardFieldName[field]}：${fields[field]}`)
    : ['撤下以后，上面的字和照片都不留了'],
});

const timesOf = ({ day, slots }: Pick<Booking, 'day' | 'slots'>): string =>
  `${day} ${timeAt(slots.from)}–${timeAt(slots.to)}`;

export const describeBooking = (booking: Booking): OwnDataEntry => ({
  title: `${timesOf(booking)}，${bookingStateName[booking.state]}`,
  lines: [
    `${booking.hall.name}，${booking.room.name}，${booking.people} 人`,
    ...(booking.note ? [`您写的：${booking.note}`] : []),
    ...(booking.appeal ? [`您的申诉：${booking.appeal.note}`] : []),
  ],
});

export const describeWaitlistEntry = (entry: WaitlistEntry): OwnDataEntry => ({
  title: timesOf(entry),
  lines: [`排队：${entry.hall.name}，${entry.room.name}，${entry.people} 人`],
});

export function describeMessage({ notice, facts, at, readAt }: InboxEntry, now: Moment): OwnDataEntry {
  const { title, words, where } = formatNotice(notice, facts, now);
  return {
    title,
    lines: [joinWords(formatMoment(at, now), readAt ? '看过了' : '还没看'), words, where].filter(Boolean),
  };
}

export const describeAccess = ({ at, unitName, role, reason }: IdentityAccess, now: Moment): OwnDataEntry => ({
  title: `${formatMoment(at, now)}，${joinWords(unitName, roleName[role])}`,
  lines: [`看了您的称呼和电话：${identityAccessReasonName[reason]}`],
});
