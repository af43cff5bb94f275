import { TEMPLATE_KEYS } from '../messages/notice';
import type { Templates } from '../messages/template';
import { roleName } from '../vocabulary/people';
import type { Grid, GridOfficer } from '../places/place';
import { rolesOf, staffPositionOf, type Position, type Role } from './actor';
import { linksFor, type PageLinks } from './links';
import type { Person } from './person';

/**
 * A subscription template as the phone needs it: the id to ask with, and how many sends are left; of a long-term one,
 * whether it is open.
 */
export type TemplateView = { key: string; id: string; remaining: number; longTerm?: true };

/** The templates that the county chose, with what is left of them. */
export const viewTemplates = (templates: Templates, remaining: Person['remaining']): TemplateView[] =>
  TEMPLATE_KEYS.filter((key) => templates[key].id !== '').map((key) => ({
    key,
    id: templates[key].id,
    remaining: remaining[key] ?? 0,
    ...(templates[key].longTerm && { longTerm: true as const }),
  }));

/** A person as they see themselves, with their own name and phone. */
export type MeView = {
  joined: boolean;
  roles: Role[];
  positions: (Position & { unitName: string; roleName: string })[];
  /** The compound that they said they live in. */
  compound?: string;
  /** Which privacy notice they agreed to, and when. */
  consent?: Person['consent'];
  /** The folder of the cloud storage for their photos of today. */
  uploadFolder: string;
  templates: TemplateView[];
  unread: number;
  name?: string;
  phone?: string;
  districtName: string;
  /** Where they work or live, in words. */
  where: string;
  /** Who looks after the grid in which they live. */
  gridOfficer?: GridOfficer;
  links: PageLinks;
};

type MeContext = {
  unitNames: Record<string, string>;
  uploadFolder: string;
  templates: Templates;
  unread: number;
  districtName: string;
  /** The grid in which they live. */
  grid?: Grid | undefined;
  identity?: { name?: string; phone?: string };
};

export function viewMe(person: Person, context: MeContext): MeView {
  const { name, phone } = context.identity ?? {};
  return {
    joined: person.positions.length > 0,
    roles: rolesOf(person),
    positions: person.positions.map(({ role, unit, grids }) => ({
      role,
      unit,
      grids,
      unitName: context.unitNames[unit] ?? '',
      roleName: roleName[role],
    })),
    ...(person.compound && { compound: person.compound }),
    ...(person.consent && { consent: person.consent }),
    uploadFolder: context.uploadFolder,
    templates: viewTemplates(context.templates, person.remaining),
    unread: context.unread,
    districtName: context.districtName,
    where: whereOf(person, context),
    links: linksFor(person, context.unitNames),
    ...(context.grid?.officer && { gridOfficer: context.grid.officer }),
    ...(name && { name }),
    ...(phone && { phone }),
  };
}

function whereOf(person: Person, { unitNames, grid, districtName }: MeContext): string {
  const work = staffPositionOf(person);
  const words = work
    ? [unitNames[work.unit], roleName[work.role]]
    : grid
      ? [grid.communityName, grid.gridName]
      : [districtName];
  return words.filter(Boolean).join(' · ');
}

/** An invitation as its sender sees it: a code to pass on. */
export type InvitationView = { code: string; role: Role; unitName: string; expiresAt: number };
