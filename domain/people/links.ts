import { linkName } from '../vocabulary/links';
import { roleName } from '../vocabulary/people';
import { rolesOf, staff, type Position, type Role } from './actor';
import type { Person } from './person';

/**
 * A page that is offered to somebody as a row. The cloud knows who may use a page and when it has content, so that the
 * tabs need no text and no rule for it. `page` is its address without `/pages/`.
 */
export type PageLink = {
  page: string;
  params?: { id: string };
  icon: 'building' | 'chat' | 'clock' | 'edit' | 'list' | 'lock' | 'people';
  title: string;
  note?: string;
};

/** The rows for a person: what is theirs and what comes with their positions on 我的, and what there is on 首页. */
export type PageLinks = { own: PageLink[]; work: PageLink[]; home: PageLink[] };

/** Who is responsible where somebody lives: on home for who has not joined, whose officer home cannot name. */
const CONTACTS: PageLink = {
  ...{ page: 'places/contacts', icon: 'building', title: linkName.contacts, note: linkName.contactsHint },
};

const OWN: PageLink[] = [
  CONTACTS,
  { page: 'bookings/mine', icon: 'clock', title: linkName.bookings },
  { page: 'people/join', icon: 'edit', title: linkName.registration, note: linkName.registrationHint },
  { page: 'ballots/household', icon: 'building', title: linkName.household, note: linkName.householdHint },
  { page: 'mediations/mediations', icon: 'chat', title: linkName.mediations, note: linkName.mediationsHint },
  { page: 'people/identity-accesses', icon: 'lock', title: linkName.identityAccesses },
];

const positionPage = 'people/positions/positions';

/** A row for whoever has one of these roles. */
type RoleLink = { roles: readonly Role[]; link: PageLink };

/** What comes with positions, under them. */
const WORK: readonly RoleLink[] = [
  // who calls, is called, or watches either
  {
    roles: ['desk', 'handler', 'leader', 'supervisor', 'centre'],
    link: { page: 'calls/calls', icon: 'people', title: linkName.calls, note: linkName.callsHint },
  },
  // who convenes joint meetings, comes to them, or watches
  {
    roles: ['handler', 'leader', 'supervisor', 'centre'],
    link: { page: 'calls/meetings', icon: 'chat', title: linkName.meetings, note: linkName.meetingsHint },
  },
  {
    roles: ['mediationDesk', 'mediator', 'lawyer'],
    link: {
      page: 'mediations/mediations',
      icon: 'chat',
      title: linkName.mediationRoom,
      note: linkName.mediationRoomHint,
    },
  },
  {
    roles: ['centre'],
    link: { page: 'county/county', icon: 'building', title: linkName.county, note: linkName.countyHint },
  },
  // who meets residents at their doors
  {
    roles: ['gridOfficer'],
    link: {
      page: 'ballots/confirm',
      icon: 'people',
      title: linkName.confirmMembers,
      note: linkName.confirmMembersHint,
    },
  },
  // who leads campaigns, and the communities of their cases
  {
    roles: ['desk', 'leader', 'supervisor', 'centre'],
    link: {
      page: 'calls/campaigns/campaigns',
      icon: 'people',
      title: linkName.campaigns,
      note: linkName.campaignsHint,
    },
  },
  { roles: ['centre'], link: { page: 'people/invite', icon: 'people', title: linkName.invite } },
  { roles: ['centre'], link: { page: positionPage, icon: 'list', title: linkName.allPositions } },
];

const HOME: readonly RoleLink[] = [
  {
    roles: ['supervisor', 'centre'],
    link: { page: 'supervision/desk', icon: 'clock', title: linkName.supervision, note: linkName.supervisionHint },
  },
  { roles: staff, link: { page: 'cases/worklist', icon: 'list', title: linkName.worklist } },
  // who keeps a ledger, checks or locks it
  {
    roles: ['desk', 'leader', 'supervisor', 'centre'],
    link: { page: 'ledgers/ledgers', icon: 'list', title: linkName.ledgers, note: linkName.ledgersHint },
  },
];

/** What is public is offered to everybody. */
const PUBLIC: readonly PageLink[] = [
  { page: 'topics/topics', icon: 'chat', title: linkName.topics, note: linkName.topicsHint },
  { page: 'walls/wall', icon: 'people', title: linkName.wall, note: linkName.wallHint },
];

/** `unitNames` are the names of the units by id. */
export function linksFor(person: Person, unitNames: Record<string, string>): PageLinks {
  const roles = rolesOf(person);
  const linksOf = (links: readonly RoleLink[]) =>
    links.filter((one) => one.roles.some((role) => roles.includes(role))).map(({ link }) => link);
  const work = person.positions.filter(({ role }) => role !== 'resident');
  return {
    own: person.positions.length > 0 ? OWN : [],
    work: [...work.map((position) => positionLink(position, unitNames)), ...linksOf(WORK)],
    home: [...linksOf(HOME), ...(person.positions.length > 0 ? [] : [CONTACTS]), ...PUBLIC],
  };
}

const positionLink = ({ role, unit }: Position, unitNames: Record<string, string>): PageLink => ({
  page: positionPage,
  params: { id: unit },
  icon: 'building',
  title: [unitNames[unit], roleName[role]].filter(Boolean).join(' · '),
});
