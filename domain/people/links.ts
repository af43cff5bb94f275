import { linkName } from '../vocabulary/links';
import { roleName } from '../vocabulary/people';
import { rolesOf, type Position, type Role } from './actor';
import type { Person } from './person';

/**
 * A page that is offered to somebody as a row. The cloud knows who may use a page and when it has content, so that the
 * tabs need no text and no rule for it. `page` is its address without `/pages/`.
 */
export type PageLink = {
  page: string;
  params?: Record<string, string>;
  icon: 'building' | 'chat' | 'clock' | 'edit' | 'list' | 'lock' | 'people';
  title: string;
  note?: string;
};

/** The rows for a person: what is theirs and what comes with their positions on 我的, and what there is on 首页. */
export type PageLinks = { own: PageLink[]; work: PageLink[]; home: PageLink[] };

const OWN: PageLink[] = [
  { page: 'bookings/mine', icon: 'clock', title: linkName.bookings },
  { page: 'people/join', icon: 'edit', title: linkName.registration, note: linkName.registrationHint },
  { page: 'people/identity-accesses', icon: 'lock', title: linkName.identityAccesses },
];

/** Who calls, is called, or watches either. */
const CALL_ROLES: readonly Role[] = ['desk', 'handler', 'leader', 'supervisor', 'centre'];
const CALLS: PageLink = { page: 'calls/calls', icon: 'people', title: linkName.calls, note: linkName.callsHint };

const positionPage = 'people/positions/positions';

/** `unitNames` are the names of the units by id. */
export const linksFor = (person: Person, unitNames: Record<string, string>): PageLinks => ({
  own: person.positions.length > 0 ? OWN : [],
  work: [
    ...person.positions.filter(({ role }) => role !== 'resident').map((position) => positionLink(position, unitNames)),
    ...(rolesOf(person).some((role) => CALL_ROLES.includes(role)) ? [CALLS] : []),
    ...(rolesOf(person).includes('centre')
      ? [
          { page: 'people/invite', icon: 'people' as const, title: linkName.invite },
          { page: positionPage, icon: 'list' as const, title: linkName.allPositions },
        ]
      : []),
  ],
  home: [],
});

const positionLink = ({ role, unit }: Position, unitNames: Record<string, string>): PageLink => ({
  page: positionPage,
  params: { id: unit },
  icon: 'building',
  title: [unitNames[unit], roleName[role]].filter(Boolean).join(' · '),
});
