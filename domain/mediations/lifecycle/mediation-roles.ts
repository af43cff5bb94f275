import { hasRole, type Actor } from '../../people/actor';
import { findOwnParty, findPanelMember, PANEL_ROLES, type MediationFacts } from '../mediation';
import { isTied, staffUnitsOf } from '../ties';

type RoleCheck = (mediation: MediationFacts, actor: Actor) => boolean;

const isParty: RoleCheck = (mediation, { personId }) => findOwnParty(mediation, personId) !== undefined;

/** Whether somebody has a seat on the panel and may still sit there. */
const isOnPanel: RoleCheck = (mediation, actor) =>
  findPanelMember(mediation, actor.personId) !== undefined &&
  PANEL_ROLES.some((role) => hasRole(actor, role, mediation.unit)) &&
  !isTied(mediation, { person: actor.personId, units: staffUnitsOf(actor) });

const hasDeclared = (mediation: MediationFacts, { personId }: Actor): boolean =>
  findPanelMember(mediation, personId)?.declaredAt !== undefined;

/** Who somebody is to one mediation. */
export const ROLE_CHECKS = {
  party: isParty,
  /** Comes in with a code; whether it is right is a condition. */
  newcomer: (mediation, { personId }) => !mediation.parties.some(({ person }) => person === personId),
  // nobody of the quarrel sits at the desk
  desk: (mediation, actor) =>
    hasRole(actor, 'mediationDesk', mediation.unit) &&
    !isTied(mediation, { person: actor.personId, units: staffUnitsOf(actor) }),
  appointed: (mediation, actor) => isOnPanel(mediation, actor) && !hasDeclared(mediation, actor),
  mediator: (mediation, actor) => isOnPanel(mediation, actor) && hasDeclared(mediation, actor),
} satisfies Record<string, RoleCheck>;
export type MediationRole = keyof typeof ROLE_CHECKS;

/** What a reader is to a mediation; `formerParty` is somebody who declined, was left out or withdrew. */
export type MediationReader = 'party' | 'formerParty' | 'desk' | 'appointed' | 'mediator';

/** What somebody is to a mediation; undefined where they may not know of it. A party is nothing else besides. */
export function readerOf(mediation: MediationFacts, actor: Actor): MediationReader | undefined {
  if (isParty(mediation, actor)) return 'party';
  if (mediation.parties.some(({ person }) => person === actor.personId)) return 'formerParty';
  return (['mediator', 'appointed', 'desk'] as const).find((role) => ROLE_CHECKS[role](mediation, actor));
}

/** The keys under which lists find a mediation. Who found it this way is still asked for what they are to it. */
export const mediationKeys = ({
  unit,
  parties,
  panel,
}: Pick<MediationFacts, 'unit' | 'parties' | 'panel'>): string[] => [
  `desk@${unit}`,
  ...parties.flatMap(({ person }) => (person === undefined ? [] : [`party@${person}`])),
  ...panel.flatMap(({ person, left }) => (left ? [] : [`panel@${person}`])),
];

/** The keys of what somebody may find. */
export const mediationKeysOf = ({ personId, positions }: Actor): string[] => [
  `party@${personId}`,
  `panel@${personId}`,
  ...positions.filter(({ role }) => role === 'mediationDesk').map(({ unit }) => `desk@${unit}`),
];
