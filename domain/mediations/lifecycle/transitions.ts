import type { CreateTransition, PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import { MEDIATION_STATES } from '../mediation';
import type { MediationTypes } from '../mediation-types';

/** How a mediation begins. */
export const CREATION: CreateTransition<MediationTypes> = {
  action: 'ask',
  to: 'asked',
  starts: ['intake'],
  notifies: ['mediationTaskForDesk'],
};

type Line = PersonTransition<MediationTypes>;

/** Somebody says once more what they said; enough for a long quarrel. */
const OFTEN = { most: 40, recent: { most: 10, hours: 24 } };

/** A party says something more. */
const TELLING: Omit<Line, 'from'> = {
  ...{ action: 'tell', to: 'same', by: ['party'], when: ['agreed'] },
  ...{ needs: ['words'], takes: ['contact'], limited: OFTEN },
};

/** The desk takes it in, and the parties say whether they agree. */
const INTAKE: readonly Line[] = [
  {
    action: 'accept',
    from: ['asked'],
    to: 'inviting',
    by: ['desk'],
    needs: ['kind', 'summary'],
    takes: ['concerned'],
    stops: ['intake'],
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'refuse',
    from: ['asked', 'inviting'],
    to: 'ended',
    by: ['desk'],
    needs: ['note', 'ways'],
    stops: 'all',
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'invite',
    from: ['inviting', 'mediating'],
    to: 'same',
    by: ['desk'],
    when: ['invitable'],
    needs: ['name'],
    takes: ['phone'],
    notifies: ['mediationNewsForNewcomer'],
  },
  {
    action: 'uninvite',
    from: ['inviting'],
    to: 'mediating',
    by: ['desk'],
    when: ['unanswered', 'othersAgreed', 'enoughOthers'],
    needs: ['party'],
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'uninvite',
    from: ['mediating'],
    to: 'ended',
    by: ['desk'],
    when: ['unanswered', 'lastOther'],
    needs: ['party'],
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'uninvite',
    from: ['inviting', 'mediating'],
    to: 'same',
    by: ['desk'],
    when: ['unanswered'],
    needs: ['party'],
  },
  { action: 'join', from: ['inviting', 'mediating'], to: 'same', by: ['newcomer'], when: ['seatFree'] },
  {
    action: 'agree',
    from: ['inviting'],
    to: 'mediating',
    by: ['party'],
    when: ['unanswered', 'othersAgreed'],
    takes: ['words', 'contact'],
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'agree',
    from: ['inviting', 'mediating'],
    to: 'same',
    by: ['party'],
    when: ['unanswered'],
    takes: ['words', 'contact'],
  },
];

/** Nobody is held: who is asked may decline, and who agreed may go. */
const LEAVING: readonly Line[] = [
  {
    action: 'decline',
    from: ['inviting', 'mediating'],
    to: 'ended',
    by: ['party'],
    when: ['unanswered', 'lastOther'],
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'decline',
    from: ['inviting'],
    to: 'mediating',
    by: ['party'],
    when: ['unanswered', 'othersAgreed'],
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'decline',
    from: ['inviting', 'mediating'],
    to: 'same',
    by: ['party'],
    when: ['unanswered'],
    notifies: ['mediationTaskForDesk'],
  },
  {
    action: 'withdraw',
    from: ['asked', 'inviting', 'mediating'],
    to: 'ended',
    by: ['party'],
    when: ['agreed', 'lastOther'],
    stops: 'all',
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk', 'mediationTaskForPanel'],
  },
  {
    action: 'withdraw',
    from: ['inviting'],
    to: 'mediating',
    by: ['party'],
    when: ['agreed', 'othersAgreed'],
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'withdraw',
    from: ['inviting', 'mediating'],
    to: 'same',
    by: ['party'],
    when: ['agreed'],
    notifies: ['mediationTaskForDesk', 'mediationTaskForPanel'],
  },
];

/** Panel, dates, and what the parties promise each other. */
const MEDIATING: readonly Line[] = [
  { ...TELLING, from: ['asked', 'inviting', 'mediating'] },
  {
    action: 'appoint',
    from: ['mediating'],
    to: 'same',
    by: ['desk'],
    when: ['appointable'],
    needs: ['member'],
    notifies: ['mediationTaskForAppointed'],
  },
  {
    action: 'declare',
    from: ['mediating'],
    to: 'same',
    by: ['appointed'],
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'standAside',
    from: ['mediating'],
    to: 'same',
    by: ['appointed', 'mediator'],
    notifies: ['mediationTaskForDesk'],
  },
  {
    action: 'object',
    from: ['mediating'],
    to: 'same',
    by: ['party'],
    when: ['agreed', 'mayObject', 'onPanel'],
    needs: ['member'],
    takes: ['note'],
    notifies: ['mediationTaskForDesk'],
  },
  {
    action: 'schedule',
    from: ['mediating'],
    to: 'same',
    by: ['mediator', 'desk'],
    when: ['panelReady', 'sessionsLeft'],
    needs: ['at', 'place'],
    takes: ['booking'],
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
  {
    action: 'cancelSession',
    from: ['mediating'],
    to: 'same',
    by: ['mediator', 'desk'],
    when: ['planned'],
    needs: ['session'],
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
  {
    action: 'recordSession',
    from: ['mediating'],
    to: 'same',
    by: ['mediator'],
    when: ['begun'],
    needs: ['session'],
    takes: ['note'],
  },
  {
    action: 'propose',
    from: ['mediating'],
    to: 'same',
    by: ['mediator'],
    needs: ['terms'],
    takes: ['days'],
    limited: OFTEN,
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'sign',
    from: ['mediating'],
    to: 'done',
    by: ['party'],
    when: ['agreed', 'proposed', 'unsigned', 'othersSigned', 'nothingToFollow'],
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
  {
    action: 'sign',
    from: ['mediating'],
    to: 'settled',
    by: ['party'],
    when: ['agreed', 'proposed', 'unsigned', 'othersSigned'],
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
  { action: 'sign', from: ['mediating'], to: 'same', by: ['party'], when: ['agreed', 'proposed', 'unsigned'] },
  {
    action: 'conclude',
    from: ['mediating'],
    to: 'ended',
    by: ['mediator', 'desk'],
    needs: ['note', 'ways'],
    notifies: ['mediationNewsForParties'],
  },
];

/** Whether everybody keeps their word. */
const FOLLOW_UP: readonly Line[] = [
  // such as that somebody does not keep it
  { ...TELLING, from: ['settled'], notifies: ['mediationTaskForDesk', 'mediationTaskForPanel'] },
  {
    action: 'confirmKept',
    from: ['settled'],
    to: 'done',
    by: ['mediator', 'desk'],
    when: ['lastFollowable'],
    needs: ['followUp'],
    takes: ['note'],
    notifies: ['mediationNewsForParties'],
  },
  {
    action: 'confirmKept',
    from: ['settled'],
    to: 'same',
    by: ['mediator', 'desk'],
    when: ['followable'],
    needs: ['followUp'],
    takes: ['note'],
  },
  {
    action: 'reportBroken',
    from: ['settled'],
    to: 'mediating',
    by: ['mediator', 'desk'],
    when: ['followable'],
    needs: ['followUp', 'note'],
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
];

/** What people do to a mediation; of several lines that fit the first one counts. */
export const TRANSITIONS: readonly Line[] = [...INTAKE, ...LEAVING, ...MEDIATING, ...FOLLOW_UP];

/** What timers do to a mediation. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<MediationTypes>[] = [
  {
    action: 'remindDesk',
    from: ['asked'],
    to: 'same',
    stops: ['intake'],
    starts: ['intake'],
    notifies: ['mediationTaskForDesk'],
  },
  {
    action: 'expire',
    from: ['inviting', 'mediating'],
    to: 'ended',
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk', 'mediationTaskForPanel'],
  },
  {
    action: 'remindFollowUp',
    from: ['settled'],
    to: 'same',
    notifies: ['mediationNewsForParties', 'mediationTaskForPanel'],
  },
  { action: 'finish', from: ['settled'], to: 'done', notifies: ['mediationNewsForParties'] },
  // somebody left the community and is forgotten
  {
    action: 'forgetParty',
    from: ['asked', 'inviting', 'mediating'],
    to: 'ended',
    when: ['lastOther'],
    stops: 'all',
    notifies: ['mediationNewsForParties', 'mediationTaskForDesk'],
  },
  {
    action: 'forgetParty',
    from: ['inviting'],
    to: 'mediating',
    when: ['othersAgreed'],
    notifies: ['mediationTaskForDesk'],
  },
  { action: 'forgetParty', from: MEDIATION_STATES, to: 'same' },
];
