import { hasRole, type Actor } from '../../people/actor';
import { unitsOfCard, type WallCard } from '../card';

type RoleCheck = (card: WallCard, actor: Actor) => boolean;

/** Nobody decides about a card of their own report or of their own work. */
const isUninvolved: RoleCheck = ({ reporter, consent }, { personId }) =>
  reporter !== personId && !consent?.handlers.includes(personId);

const isDesk: RoleCheck = ({ place }, actor) => hasRole(actor, 'desk', place.community);

/** Whoever answers for what a community shows: its desk and leader, and those above. */
const isOverseer: RoleCheck = (card, actor) =>
  isDesk(card, actor) ||
  hasRole(actor, 'leader', card.place.community) ||
  unitsOfCard(card).some((unit) => hasRole(actor, 'supervisor', unit) || hasRole(actor, 'centre', unit));

/** Who somebody is to one card. */
export const ROLE_CHECKS = {
  reporter: ({ reporter }, { personId }) => reporter === personId,
  proposer: (card, actor) => isDesk(card, actor) && isUninvolved(card, actor),
  secondReader: (card, actor) =>
    isOverseer(card, actor) && isUninvolved(card, actor) && card.proposer !== actor.personId,
  overseer: (card, actor) => isOverseer(card, actor) && isUninvolved(card, actor),
  member: (card, actor) => actor.positions.length > 0 && card.reporter !== actor.personId,
} satisfies Record<string, RoleCheck>;
export type CardRole = keyof typeof ROLE_CHECKS;

/** Whether somebody may see a card before it is public: its reporter, and whoever looks after its community. */
export const mayFollow = (card: WallCard, actor: Actor): boolean =>
  ROLE_CHECKS.reporter(card, actor) || isOverseer(card, actor);

/** Whether only their own part in it keeps somebody from an action of these roles. */
export function isOwnWork(card: WallCard, roles: readonly CardRole[], actor: Actor): boolean {
  const { reporter: _, consent: __, proposer: ___, ...rest } = card;
  const isIn = (one: WallCard): boolean => roles.some((role) => ROLE_CHECKS[role](one, actor));
  return !isIn(card) && isIn(rest);
}
