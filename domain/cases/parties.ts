import { hasRole, isGridOfficerOf, staffPositionOf, type Actor, type PositionRole } from '../people/actor';
import type { CaseFacts } from './case';

/** Who somebody is to one case. Roles are held; these are relations. */
export const PARTIES = [
  'reporter',
  'registrar',
  'gridOfficer',
  'desk',
  'unitHandler',
  'unitLeader',
  'caseHandler',
  'verifier',
  'caller',
  'centre',
  'system',
] as const;
export type Party = (typeof PARTIES)[number];

type Knows = (it: CaseFacts, actor: Actor) => boolean;

/** The units above and around a place: a verifier or caller of any of them may look at the case. */
export const unitsOf = ({ place }: Pick<CaseFacts, 'place'>): string[] => [
  place.community,
  place.subdistrict,
  place.district,
];

const sitsAbove = (role: PositionRole, it: CaseFacts, actor: Actor) => unitsOf(it).some((unit) => hasRole(actor, role, unit));

const worked = ({ workers }: CaseFacts, { personId }: Actor) => workers.handlers.includes(personId);
const verified = ({ workers }: CaseFacts, { personId }: Actor) => workers.verifiers.includes(personId);

const toldIt = ({ reporter, registrar }: CaseFacts, { personId }: Actor) => reporter === personId || registrar === personId;

/** A position in one of these units, whichever position it is. */
const sitsIn = (units: readonly string[], { positions }: Actor) =>
  positions.some(({ role, unit }) => role !== 'resident' && units.includes(unit));
export const ofHandlingUnit = ({ workers }: Pick<CaseFacts, 'workers'>, actor: Actor): boolean =>
  sitsIn(workers.units, actor);

const RELATIONS: Record<Party, Knows> = {
  reporter: (it, actor) => it.reporter === actor.personId,
  registrar: (it, actor) => it.registrar === actor.personId && staffPositionOf(actor) !== undefined,
  gridOfficer: (it, actor) => isGridOfficerOf(actor, it.place.grid),
  desk: (it, actor) => hasRole(actor, 'desk', it.place.community),
  unitHandler: (it, actor) => hasRole(actor, 'handler', it.holder.unit),
  unitLeader: (it, actor) => hasRole(actor, 'leader', it.holder.unit),
  // who left the unit left its cases
  caseHandler: (it, actor) => it.handler === actor.personId && sitsIn([it.holder.unit], actor),
  // nobody judges his own work, and an important case is not verified by anybody of the unit that did it (domain rules
  // §3.3, 21)
  verifier: (it, actor) =>
    sitsAbove('verifier', it, actor) &&
    !worked(it, actor) &&
    !(it.track === 'key' && ofHandlingUnit(it, actor)) &&
    !toldIt(it, actor),
  caller: (it, actor) =>
    sitsAbove('caller', it, actor) &&
    !worked(it, actor) &&
    !verified(it, actor) &&
    !ofHandlingUnit(it, actor) &&
    !toldIt(it, actor),
  centre: (it, actor) =>
    hasRole(actor, 'centre', it.place.district) && !it.workers.refusers.includes(actor.personId) && !toldIt(it, actor),
  system: () => false, // the clock is not a person
};

/**
 * Does the reporter speak for himself: not as staff who wrote it down for somebody, and not about the work of his own
 * unit (domain rules §7.3)?
 */
export const speaksForHimself = (it: CaseFacts, actor: Actor): boolean =>
  it.channel === 'miniProgram' && !worked(it, actor) && !ofHandlingUnit(it, actor);

/** Is the actor this party to this case? */
export const isParty = (party: Party, it: CaseFacts, actor: Actor): boolean => RELATIONS[party](it, actor);

/**
 * Would the actor be this party, had he not worked on the case himself? Tells a refusal for own work from any other.
 */
export const isBarredByOwnWork = (party: Party, it: CaseFacts, actor: Actor): boolean =>
  !isParty(party, it, actor) &&
  isParty(
    party,
    { ...it, reporter: '', registrar: '', workers: { handlers: [], units: [], verifiers: [], refusers: [] } },
    actor,
  );
