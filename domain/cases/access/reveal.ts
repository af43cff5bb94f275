import { AppError } from '../../errors';
import type { Actor, StaffRole } from '../../people/actor';
import type { CaseAccessReason } from '../../people/identity-access';
import { MINUTE } from '../../time';
import { isAboutStaff } from './about-staff';
import { CONTACT_STATES, type CaseFacts, type CaseState } from '../case';
import { hasCaseRole, type CaseRole } from '../lifecycle/case-roles';
import { CONDITIONS, type CaseCondition, type DecisionContext } from '../lifecycle/conditions';
import { offeredTransitions } from '../lifecycle/advance';
import { eventActorOf } from '../lifecycle/lifecycle';
import type { Case } from '../record';

/** How staff may reach a reporter: by name and phone for one of these reasons, or only by a question in the app. */
export type ContactView = { reasons: CaseAccessReason[]; relayOnly: boolean };

type Rule = {
  role: CaseRole;
  states: readonly CaseState[];
  when?: CaseCondition;
  reasons: readonly CaseAccessReason[];
};

/** Who may reach a reporter in which states, and why; the first that fits decides the position. */
const RULES: readonly Rule[] = [
  { role: 'caller', states: ['callback'], when: 'mayCall', reasons: ['callback'] },
  { role: 'caller', states: ['closed'], when: 'unhappyByCall', reasons: ['callback'] },
  { role: 'caseHandler', states: CONTACT_STATES, reasons: ['contact', 'visit'] },
  { role: 'desk', states: CONTACT_STATES, reasons: ['contact', 'visit'] },
  { role: 'gridOfficer', states: CONTACT_STATES, reasons: ['contact', 'visit'] },
  // whoever wrote it down passes on what becomes of it
  { role: 'registrar', states: [...CONTACT_STATES, 'callback', 'closed'], reasons: ['guest'] },
];

/** Whether the vault may hold a name or phone under the reporter's personId. */
const isReachable = ({ registrar, guest, reporterLeft }: CaseFacts): boolean =>
  !reporterLeft && (registrar === undefined || guest === true);

const rulesFor = (it: CaseFacts, actor: Actor, context: DecisionContext): Rule[] =>
  isReachable(it) && it.reporter !== actor.personId
    ? RULES.filter(
        ({ role, states, when }) =>
          states.includes(it.state) &&
          hasCaseRole(role, it, actor) &&
          (when === undefined || CONDITIONS[when](it, context)),
      )
    : [];

/**
 * The registrar of a complaint about staff is its relay, while they are there; everybody else asks in the app. The
 * centre, which stands in for them, decides about the complaint and does not learn whose it is.
 */
const allowed = (it: CaseFacts, { role }: Rule): boolean =>
  !isAboutStaff(it) || (role === 'registrar' && !it.registrarLeft);

/** How somebody may reach the reporter; undefined when it is none of their business. */
export function viewContact(it: CaseFacts, actor: Actor, context: DecisionContext): ContactView | undefined {
  const rules = rulesFor(it, actor, context);
  if (!rules.length) return undefined;
  const reasons = rules.filter((rule) => allowed(it, rule)).flatMap((rule) => rule.reasons);
  return { reasons: [...new Set(reasons)], relayOnly: !reasons.length };
}

/**
 * The position in which somebody may look at the reporter's name and phone for a reason. Throws `ruleBroken`:
 * `cases.relayOnly` for a complaint about staff, else `cases.reveal`.
 */
export function checkReveal(
  it: CaseFacts,
  actor: Actor,
  reason: CaseAccessReason,
  context: DecisionContext,
): { role: StaffRole; unit: string } {
  const rules = rulesFor(it, actor, context).filter(({ reasons }) => reasons.includes(reason));
  const rule = rules.find((one) => allowed(it, one));
  if (!rule) throw new AppError('ruleBroken', rules.length ? 'cases.relayOnly' : 'cases.reveal');
  const { role, unit = '' } = eventActorOf(rule.role, it, actor);
  return { role: role as StaffRole, unit }; // the roles of the rules are all held by staff
}

/** A call of the same person that follows another so closely is the same call, reported again. */
const SAME_CALL_WINDOW = 10 * MINUTE;

/**
 * What a call to the reporter counts as: the contact that is due, or a call besides; undefined when the last entry of
 * the history is this call already.
 */
export function dialActionOf(
  { facts, events }: Case,
  actor: Actor,
  context: DecisionContext,
): 'contact' | 'dial' | undefined {
  const last = events[events.length - 1];
  const isSame =
    last !== undefined &&
    (last.action === 'contact' || last.action === 'dial') &&
    last.by.personId === actor.personId &&
    context.now - last.at <= SAME_CALL_WINDOW;
  if (isSame) return undefined;
  return offeredTransitions(facts, actor, context).some(({ action }) => action === 'contact') ? 'contact' : 'dial';
}
