import type { Actor } from '../people/actor';
import type { Day, Moment } from '../time';
import { aboutOf, offeredActions } from './lifecycle/advance';
import type { MediationContext } from './lifecycle/conditions';
import type { Candidate, MediationAction } from './lifecycle/event';
import { readerOf, type MediationReader } from './lifecycle/mediation-roles';
import {
  isActive,
  panelOf,
  type Agreement,
  type MediationEnd,
  type MediationFacts,
  type MediationKind,
  type MediationState,
  type PanelRole,
  type MediationParty,
  type Session,
} from './mediation';

/** One line of a list; `reader` is what the mediation is to whoever reads. */
export type MediationCard = {
  id: string;
  state: MediationState;
  kind: MediationKind;
  askedAt: Moment;
  reader: MediationReader;
  /** The names of the parties, for the desk and the panel. */
  names?: string[];
};

export type MediationListView = { mediations: MediationCard[]; next?: string };

/** What a part of a mediation offers to the reader. */
type Offered = { actions: MediationAction[] };

export type PartyView = Offered & {
  n: number;
  name: string;
  me: boolean;
  agreed?: boolean;
  left: boolean;
  signed: boolean;
  /** For themselves, the desk and the panel. */
  words?: string;
  contact?: string;
  /** For the desk, as long as nobody came in with it. */
  code?: string;
};

export type MemberView = Offered & { n: number; name: string; role: PanelRole; me: boolean; declared: boolean };
export type SessionView = Offered & Pick<Session, 'n' | 'at' | 'place' | 'state' | 'note'>;
export type FollowUpView = Offered & { n: number; day: Day; kept?: boolean; note?: string };

/** Somebody whom the desk may appoint. */
export type CandidateView = { member: string; name: string; role: PanelRole };

export type MediationView = Omit<MediationCard, 'names'> &
  Offered & {
    version: number;
    unitName: string;
    summary?: string;
    /** The other side in the words of who asked, for them, the desk and the panel. */
    other?: string;
    /** The case of who asked, for the same people. */
    about?: { id: string; number: string };
    parties: PartyView[];
    panel: MemberView[];
    sessions: SessionView[];
    agreement?: Agreement;
    followUps: FollowUpView[];
    until?: Moment;
    end?: MediationEnd;
    candidates?: CandidateView[];
  };

/** `mediations.agreement`: the temporary address of the document. */
export type AgreementView = { name: string; url: string };

/** A mediation as one line of a list; for somebody who left it is over. */
export const viewMediationCard = (mediation: MediationFacts, reader: MediationReader): MediationCard => {
  const { id, kind, askedAt, parties } = mediation;
  const state = reader === 'formerParty' ? 'ended' : mediation.state;
  const isWork = reader === 'desk' || reader === 'mediator' || reader === 'appointed';
  return {
    ...{ id, state, kind, askedAt, reader },
    ...(isWork && { names: parties.filter(isActive).map(({ name }) => name) }),
  };
};

/** Somebody of the roster with the name under which the phone knows them. */
export type RosterEntry = Candidate & { member: string };

type Reading = { actor: Actor; context: MediationContext; roster?: readonly RosterEntry[] };

/**
 * A mediation as somebody sees it: a party their own words and what is shared, an appointed mediator only who it is
 * about, until they declare that they have no tie. Undefined where they may not know of it.
 */
export function viewMediation(
  { facts, version }: { facts: MediationFacts; version: number },
  { actor, context, roster = [] }: Reading,
): MediationView | undefined {
  const reader = readerOf(facts, actor);
  if (!reader) return undefined;
  const own = aboutOf(facts, actor);
  const offered = (about: Partial<MediationContext>, among: readonly MediationAction[]): MediationAction[] =>
    offeredActions(facts, actor, { ...context, ...own, ...about }).filter((action) => among.includes(action));
  const { names: _, ...card } = viewMediationCard(facts, reader);
  const shared = { ...card, unitName: facts.unitName, panel: [], sessions: [], followUps: [] };
  if (reader === 'formerParty') {
    // nothing that changes once they left: not whether the others go on, nor how it ends
    const ended = endOfLeaving(facts, actor);
    return { ...shared, version: 1, parties: [], actions: [], ...(ended && { end: ended }) };
  }
  const base = { ...shared, version, ...(facts.end && { end: facts.end }) };
  const parties = facts.parties.map((party) => ({
    ...viewParty(party, reader, actor),
    actions: offered({ party: party.n }, ['uninvite']),
  }));
  const panel = panelOf(facts).map((member) => ({
    ...{ n: member.n, name: member.name, role: member.role, me: member.person === actor.personId },
    declared: member.declaredAt !== undefined,
    actions: offered({ member }, ['object']),
  }));
  const actions = offered({}, GENERAL_ACTIONS);
  if (reader === 'appointed') return { ...base, parties, panel, actions };
  const sees = reader !== 'party' || facts.askedBy === actor.personId;
  const candidates = roster.filter((member) => offered({ member }, ['appoint']).length);
  return {
    ...base,
    ...{ parties, panel, actions },
    ...(facts.summary !== undefined && { summary: facts.summary }),
    ...(sees && facts.other !== undefined && { other: facts.other }),
    ...(sees && facts.about && { about: facts.about }),
    sessions: facts.sessions.map(({ n, at, place, state, note }) => ({
      ...{ n, at, place, state, ...(note !== undefined && { note }) },
      actions: offered({ session: n }, ['cancelSession', 'recordSession']),
    })),
    ...(facts.agreement && { agreement: facts.agreement }),
    followUps: facts.followUps.map(({ n, day, outcome }) => ({
      ...{ n, day, ...(outcome && { kept: outcome.kept }), ...(outcome?.note && { note: outcome.note }) },
      actions: offered({ followUp: n }, ['confirmKept', 'reportBroken']),
    })),
    ...(facts.until !== undefined && { until: facts.until }),
    ...(candidates.length && { candidates: candidates.map(({ member, name, role }) => ({ member, name, role })) }),
  };
}

/** How it ended where it ended because this party left. */
function endOfLeaving({ parties, end }: MediationFacts, { personId }: Actor): MediationEnd | undefined {
  const party = parties.find(({ person }) => person === personId);
  const reason = party?.leftAt === undefined ? 'declined' : 'withdrawn';
  return end?.reason === reason && end.at === (party?.leftAt ?? party?.answer?.at) ? end : undefined;
}

/** What is offered for the whole, and not for a party, a mediator, a date or a follow-up. */
const GENERAL_ACTIONS: readonly MediationAction[] = [
  ...(['accept', 'refuse', 'invite', 'agree', 'decline', 'tell', 'withdraw', 'declare', 'standAside'] as const),
  ...(['schedule', 'propose', 'sign', 'conclude'] as const),
];

function viewParty(party: MediationParty, reader: MediationReader, { personId }: Actor): Omit<PartyView, 'actions'> {
  const { n, name, person, code, words, contact, answer, leftAt, signedAt } = party;
  const me = person === personId;
  const sees = me || reader === 'desk' || reader === 'mediator';
  return {
    ...{ n, name, me, left: leftAt !== undefined, signed: signedAt !== undefined },
    ...(answer && { agreed: answer.agreed }),
    ...(sees && words !== undefined && { words }),
    ...(sees && contact !== undefined && { contact }),
    // whether somebody was found by their number is nobody's business: the code stays until they answered
    ...(reader === 'desk' && isActive(party) && !answer && code !== undefined && { code }),
  };
}
