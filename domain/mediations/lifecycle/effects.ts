import type { Changes } from '../../lifecycle/lifecycle';
import { DAY, momentOf } from '../../time';
import {
  WAYS_OF_KIND,
  type MediationEndReason,
  type LeaveReason,
  type MediationFacts,
  type PanelMember,
  type MediationParty,
} from '../mediation';
import { isTied } from '../ties';
import type { MediationAction, MediationEvent, MediationSystemAction } from './event';

/** The facts that the first event stands for. */
export function factsAtCreation({ initialFacts, to }: MediationEvent): MediationFacts {
  if (!initialFacts) throw new Error('a history begins with a request');
  return { ...initialFacts, state: to, clocks: [] };
}

type Effect = (mediation: MediationFacts, event: MediationEvent) => Changes<MediationFacts>;

const withParty =
  (change: (party: MediationParty, event: MediationEvent) => MediationParty): Effect =>
  ({ parties }, event) => ({
    parties: parties.map((party) => (party.n === event.party ? change(party, event) : party)),
  });

/** What a party says for the desk and the panel; what they leave out stays. */
const saying = ({ details: { words, contact } }: MediationEvent) => ({
  ...(words && { words }),
  ...(contact && { contact }),
});

/** The panel without one person. */
const leaving = (panel: readonly PanelMember[], person: string | undefined, left: PanelMember['left']): PanelMember[] =>
  panel.map((member) => (left && member.person === person && !member.left ? { ...member, left } : member));

const leavesFor =
  (why: LeaveReason, whoOf: (event: MediationEvent) => string | undefined): Effect =>
  ({ panel }, event) => ({ panel: leaving(panel, whoOf(event), { why, at: event.at }) });

/** Whoever turns out to be of the quarrel, or to work with somebody who is, mediates no longer. */
function withoutTied(mediation: MediationFacts, at: number): Changes<MediationFacts> {
  const { parties, panel } = mediation;
  const whyOf = ({ person }: PanelMember): LeaveReason =>
    parties.some((party) => party.person === person) ? 'party' : 'tied';
  return {
    parties,
    panel: panel.map((member) =>
      !member.left && isTied(mediation, member) ? { ...member, left: { why: whyOf(member), at } } : member,
    ),
  };
}

const comesIn: Effect = (mediation, { at, comes }) =>
  withoutTied(
    {
      ...mediation,
      parties: mediation.parties.map((party) => (comes && party.code === comes.code ? { ...party, ...comes } : party)),
    },
    at,
  );

const isInvited: Effect = (mediation, { at, comes = {}, details: { name = '' } }) =>
  withoutTied(
    { ...mediation, parties: [...mediation.parties, { n: mediation.parties.length + 1, name, ...comes }] },
    at,
  );

const withFollowUp =
  (kept: boolean): Effect =>
  ({ followUps }, { at, details: { followUp, note } }) => ({
    followUps: followUps.map((one) =>
      one.n === followUp ? { ...one, outcome: { kept, at, ...(note && { note }) } } : one,
    ),
  });

const withSession =
  (state: 'held' | 'cancelled'): Effect =>
  ({ sessions }, { details: { session, note } }) => ({
    sessions: sessions.map((one) => (one.n === session ? { ...one, state, ...(note && { note }) } : one)),
  });

const unsigned = ({ signedAt: _, ...party }: MediationParty): MediationParty => party;

/** What each action changes beside state and clocks. */
export const EFFECTS: Partial<Record<MediationAction | MediationSystemAction | 'ask', Effect>> = {
  accept: (_, { details: { kind, summary, concerned = [] } }) => ({ ...(kind && { kind }), summary, concerned }),
  invite: isInvited,
  uninvite: withParty((party, { at }) => ({ ...party, leftAt: at })),
  join: comesIn,
  agree: withParty((party, event) => ({ ...party, ...saying(event), answer: { agreed: true, at: event.at } })),
  decline: withParty((party, { at }) => ({ ...party, answer: { agreed: false, at } })),
  tell: withParty((party, event) => ({ ...party, ...saying(event) })),
  withdraw: withParty((party, { at }) => ({ ...party, leftAt: at })),
  appoint: ({ panel }, { member }) => ({
    panel: [...panel, ...(member ? [{ n: panel.length + 1, ...member }] : [])],
  }),
  declare: ({ panel }, { by, at }) => ({
    panel: panel.map((member) => (member.person === by.personId ? { ...member, declaredAt: at } : member)),
  }),
  standAside: leavesFor('tied', ({ by }) => by.personId),
  object: (mediation, event) => ({
    ...leavesFor('objected', ({ member }) => member?.person)(mediation, event),
    ...withParty((party) => ({ ...party, objected: true }))(mediation, event),
  }),
  schedule: ({ sessions }, { details: { at = 0, place = '', booking } }) => ({
    sessions: [
      ...sessions,
      { n: sessions.length + 1, at, place, state: 'planned', ...(booking !== undefined && { booking }) },
    ],
  }),
  cancelSession: withSession('cancelled'),
  recordSession: withSession('held'),
  propose: ({ parties }, { at, details: { terms = '', days = [] } }) => ({
    agreement: { terms, at },
    followUps: [...days].sort().map((day, n) => ({ n: n + 1, day })),
    parties: parties.map(unsigned), // nobody signed these words yet
  }),
  sign: withParty((party, { at }) => ({ ...party, signedAt: at })),
  confirmKept: withFollowUp(true),
  reportBroken: ({ round, parties }) => ({
    ...{ round: round + 1, agreement: undefined, followUps: [] },
    parties: parties.map(unsigned),
  }),
  remindFollowUp: ({ followUps }, { at }) => ({
    followUps: followUps.map((one) => (!one.outcome && momentOf(one.day, 0) <= at ? { ...one, remindedAt: at } : one)),
  }),
  forgetParty: (mediation, event) => ({
    ...withParty(({ n, person, answer }, { at }) => ({
      ...{ n, name: '', leftAt: at },
      ...(person !== undefined && { person }),
      ...(answer && { answer }),
    }))(mediation, event),
    // the words of whoever asked go with them
    ...(event.party === 1 && { other: undefined, about: undefined }),
  }),
};

const END_REASONS: Partial<Record<MediationAction | MediationSystemAction | 'ask', MediationEndReason>> = {
  refuse: 'refused',
  decline: 'declined',
  withdraw: 'withdrawn',
  uninvite: 'withdrawn',
  forgetParty: 'withdrawn',
};

/** What comes with a new state: until when it lasts, and how it ended. */
export function effectOfState(
  { rules, kind, followUps, agreement }: MediationFacts,
  { from, to, at, action, details: { note, ways } }: MediationEvent,
): Changes<MediationFacts> {
  if (from === to) return {};
  const lastDay = followUps[followUps.length - 1]?.day;
  const until = {
    asked: undefined,
    inviting: at + rules.answerDays * DAY,
    mediating: at + rules.days * DAY,
    settled: agreement && lastDay !== undefined ? momentOf(lastDay, 0) + rules.closeDays * DAY : undefined,
    done: undefined,
    ended: undefined,
  }[to];
  if (to !== 'ended') return { until };
  const reason = END_REASONS[action] ?? (from === 'inviting' ? 'noAnswer' : 'noAgreement');
  return { until, end: { reason, at, ...(note && { note }), ways: ways ?? WAYS_OF_KIND[kind] } };
}
