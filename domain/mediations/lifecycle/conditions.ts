import type { Calendar } from '../../calendar/calendar';
import { communityDay, type Moment } from '../../time';
import { MAX_PANEL, MAX_PARTIES, MAX_SESSIONS } from '../input-limits';
import {
  findPanelMember,
  isActive,
  panelOf,
  type FollowUp,
  type MediationFacts,
  type MediationParty,
  type Session,
} from '../mediation';
import type { MediationRules } from '../rules';
import { isTied } from '../ties';
import type { Candidate, Newcomer } from './event';

/** What a decision about a mediation needs; the optional fields say whom and what it is about. */
export type MediationContext = {
  now: Moment;
  calendar: Calendar;
  rules: MediationRules;
  /** The number of the party who acts, or of whom the action is. */
  party?: number | undefined;
  session?: number | undefined;
  followUp?: number | undefined;
  comes?: Newcomer | undefined;
  /** Who is appointed, or objected to. */
  member?: Candidate | undefined;
};

type Condition = (mediation: MediationFacts, context: MediationContext) => boolean;

const findParty = ({ parties }: MediationFacts, n: number | undefined): MediationParty | undefined =>
  parties.find((party) => party.n === n);

const ofParty =
  (holds: (party: MediationParty, mediation: MediationFacts) => boolean): Condition =>
  (mediation, { party: n }) => {
    const party = findParty(mediation, n);
    return party !== undefined && isActive(party) && holds(party, mediation);
  };

/** The others who are still of the quarrel. */
const others = ({ parties }: MediationFacts, n: number | undefined): MediationParty[] =>
  parties.filter((party) => party.n !== n && isActive(party));

const allOthers = (
  mediation: MediationFacts,
  { party }: MediationContext,
  holds: (one: MediationParty) => boolean,
): boolean => others(mediation, party).every(holds);

const hasAgreed = ({ answer }: MediationParty): boolean => answer?.agreed === true;

const ofSession =
  (holds: (session: Session, context: MediationContext) => boolean): Condition =>
  ({ sessions }, context) => {
    const session = sessions.find(({ n }) => n === context.session);
    return session?.state === 'planned' && holds(session, context);
  };

const ofFollowUp =
  (holds: (followUp: FollowUp, mediation: MediationFacts) => boolean): Condition =>
  (mediation, { now, followUp: n }) => {
    const followUp = mediation.followUps.find((one) => one.n === n);
    return (
      followUp !== undefined && !followUp.outcome && followUp.day <= communityDay(now) && holds(followUp, mediation)
    );
  };

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  unanswered: ofParty(({ answer }) => !answer),
  agreed: ofParty(hasAgreed),
  othersAgreed: (mediation, context) =>
    others(mediation, context.party).length > 0 && allOthers(mediation, context, hasAgreed),
  enoughOthers: (mediation, { party }) => others(mediation, party).length > 1,
  /** Without this party there is nobody left to agree with. */
  lastOther: (mediation, { party }) => others(mediation, party).length < 2,
  invitable: ({ parties }) => parties.length < MAX_PARTIES,
  seatFree: ({ parties }, { comes }) =>
    comes?.code !== undefined &&
    comes.person !== undefined &&
    parties.some((party) => party.code === comes.code && party.person === undefined && isActive(party)),
  /** Who stood aside, or was objected to, does not come back. */
  appointable: (mediation, { member }) =>
    member !== undefined &&
    mediation.panel.length < MAX_PANEL &&
    !mediation.panel.some(({ person }) => person === member.person) &&
    !isTied(mediation, member),
  panelReady: (mediation) => panelOf(mediation).some(({ declaredAt }) => declaredAt !== undefined),
  mayObject: ofParty(({ objected }) => !objected),
  onPanel: (mediation, { member }) => member !== undefined && findPanelMember(mediation, member.person) !== undefined,
  sessionsLeft: ({ sessions }) => sessions.length < MAX_SESSIONS,
  planned: ofSession(() => true),
  begun: ofSession(({ at }, { now }) => at <= now),
  proposed: ({ agreement }) => agreement !== undefined,
  unsigned: ofParty(({ signedAt }) => signedAt === undefined),
  othersSigned: (mediation, context) => allOthers(mediation, context, ({ signedAt }) => signedAt !== undefined),
  nothingToFollow: ({ followUps }) => followUps.length === 0,
  followable: ofFollowUp(() => true),
  lastFollowable: ofFollowUp((one, { followUps }) => followUps.every(({ n, outcome }) => n === one.n || outcome)),
} satisfies Record<string, Condition>;
export type MediationCondition = keyof typeof CONDITIONS;
