import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from '@domain/cases/lifecycle/transitions/transitions';
import * as campaigns from '@domain/campaigns/lifecycle/transitions';
import { campaignActionName, campaignStateName } from '@domain/vocabulary/upward/campaigns';
import * as mediations from '@domain/mediations/lifecycle/transitions';
import type { MediationRole } from '@domain/mediations/lifecycle/mediation-roles';
import * as meetings from '@domain/meetings/lifecycle/transitions';
import type { MeetingRole } from '@domain/meetings/lifecycle/meeting-roles';
import * as calls from '@domain/calls/lifecycle/transitions';
import type { CallRole } from '@domain/calls/lifecycle/call-roles';
import * as bookings from '@domain/bookings/lifecycle/transitions';
import type { CaseRole } from '@domain/cases/lifecycle/case-roles';
import type { BookingRole } from '@domain/bookings/lifecycle/booking-roles';
import type { LifecycleTypes, PersonTransition, SystemTransition, TransitionOf } from '@domain/lifecycle/lifecycle';
import { bookingActionName, bookingStateName } from '@domain/vocabulary/bookings';
import { callActionName, callStateName } from '@domain/vocabulary/upward/calls';
import { caseStateName } from '@domain/vocabulary/cases';
import { caseActionName } from '@domain/vocabulary/history';
import { mediationActionName, mediationStateName } from '@domain/vocabulary/mediations';
import { meetingActionName, meetingStateName } from '@domain/vocabulary/upward/meetings';
import { roleName } from '@domain/vocabulary/people';

/** What a diagram is drawn from: the tables of a subject and the Chinese names in them. */
type Tables<T extends LifecycleTypes> = {
  transitions: readonly PersonTransition<T>[];
  systemTransitions: readonly SystemTransition<T>[];
  begin: { to: string; label: string };
  stateNames: Record<string, string>;
  actionNames: Record<string, string>;
  roleNames: Record<T['role'], string>;
};

const caseRoleNames: Record<CaseRole, string> = {
  reporter: '反映人',
  independentReporter: '反映人本人',
  registrar: '代登记人',
  gridOfficer: roleName.gridOfficer,
  desk: roleName.desk,
  independentOfficer: `没经手的${roleName.gridOfficer}`,
  independentDesk: `没经手的${roleName.desk}`,
  unitHandler: roleName.handler,
  unitLeader: '负责人',
  communityLeader: '社区负责人',
  caseHandler: '承办人',
  verifier: roleName.verifier,
  caller: roleName.caller,
  callerOnCall: roleName.caller,
  lateVerifier: roleName.supervisor,
  supervisor: roleName.supervisor,
  centre: roleName.centre,
  asker: '申请人',
  otherLeader: '没申请的负责人',
  otherSupervisor: `没经手的${roleName.supervisor}`,
  independentCentre: `没经手的${roleName.centre}`,
  otherCentre: `没经手的${roleName.centre}`,
};
const bookingRoleNames: Record<BookingRole, string> = { booker: '预约人', desk: roleName.desk };

const callRoleNames: Record<CallRole, string> = { calledUnit: '被叫单位', callingUnit: '吹哨单位' };

const caseTables = {
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  begin: { to: CREATION.to, label: `${caseActionName[CREATION.action]} · 居民` },
  stateNames: caseStateName,
  actionNames: caseActionName,
  roleNames: caseRoleNames,
};
const bookingTables = {
  transitions: bookings.TRANSITIONS,
  systemTransitions: bookings.SYSTEM_TRANSITIONS,
  begin: { to: 'hold', label: '预约 · 居民/社区接单员' },
  stateNames: bookingStateName,
  actionNames: bookingActionName,
  roleNames: bookingRoleNames,
};

const meetingRoleNames: Record<MeetingRole, string> = { member: '到会单位', convenor: '区县中心' };

const meetingTables = {
  transitions: meetings.TRANSITIONS,
  systemTransitions: meetings.SYSTEM_TRANSITIONS,
  begin: { to: meetings.CREATION.to, label: '召集 · 区县中心' },
  stateNames: meetingStateName,
  actionNames: meetingActionName,
  roleNames: meetingRoleNames,
};
const campaignTables = {
  transitions: campaigns.TRANSITIONS,
  systemTransitions: campaigns.SYSTEM_TRANSITIONS,
  begin: { to: campaigns.CREATION.to, label: '建议 · 系统' },
  stateNames: campaignStateName,
  actionNames: campaignActionName,
  roleNames: { lead: '牵头的督办员或区县中心' },
};
const mediationRoleNames: Record<MediationRole, string> = {
  ...{ party: '一方', newcomer: '凭码来的人', desk: '调解窗口', appointed: '请来的调解员', mediator: '调解员' },
};
const mediationTables = {
  transitions: mediations.TRANSITIONS,
  systemTransitions: mediations.SYSTEM_TRANSITIONS,
  begin: { to: mediations.CREATION.to, label: `${mediationActionName.ask} · 居民` },
  stateNames: mediationStateName,
  actionNames: mediationActionName,
  roleNames: mediationRoleNames,
};
const callTables = {
  transitions: calls.TRANSITIONS,
  systemTransitions: calls.SYSTEM_TRANSITIONS,
  begin: { to: calls.CREATION.to, label: '吹哨 · 社区/街道' },
  stateNames: callStateName,
  actionNames: callActionName,
  roleNames: callRoleNames,
};

/**
 * The transition tables as a Mermaid state diagram; transitions that change no state are only in the table below it.
 */
function diagram<T extends LifecycleTypes>({
  transitions,
  systemTransitions,
  begin,
  stateNames,
  actionNames,
  roleNames,
}: Tables<T>): string {
  const arrows = ({ action, from, to, when }: TransitionOf<T>, who: string) =>
    to === 'same'
      ? []
      : from.map((state) => {
          const condition = when ? ` (${when.join(', ')})` : '';
          return `  ${state} --> ${String(to)}: ${actionNames[action]} · ${who}${condition}`;
        });
  const byPeople = transitions.flatMap((line) =>
    arrows(line, line.by.map((role: T['role']) => roleNames[role]).join('/')),
  );
  const bySystem = systemTransitions.flatMap((line) => arrows(line, roleName.system));
  const states = Object.entries(stateNames).map(([state, name]) => `  ${state}: ${name} ${state}`);
  const first = `  [*] --> ${begin.to}: ${begin.label}`;
  return ['```mermaid', 'stateDiagram-v2', ...states, first, ...byPeople, ...bySystem, '```'].join('\n');
}

/** The same transitions with what they need, what they do to the clocks and whom they notify. */
function table<T extends LifecycleTypes>({ transitions, systemTransitions }: Tables<T>): string {
  const row = (transition: TransitionOf<T>, by: readonly string[]) => {
    const { action, from, to, when = [], needs = [], notifies = [] } = transition;
    const cells = [
      action,
      from.length > 4 ? 'open' : from.join(', '),
      to,
      by.join(', '),
      when.join(', '),
      needs.join(', '),
      clockSigns(transition).join(' '),
      notifies.join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  };
  return [
    '| action | from | to | by | when | needs | clocks | notifies |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...transitions.map((line) => row(line, line.by)),
    ...systemTransitions.map((line) => row(line, ['system'])),
  ].join('\n');
}

function clockSigns<T extends LifecycleTypes>(transition: TransitionOf<T>): string[] {
  const { starts = [], extends: extended = [], stops = [], pauses, resumes } = transition;
  const { prolongs, forgetsPause, continues, recalculates, hastens, relaxes } = transition;
  return [
    ...starts.map((kind) => `+${kind}`),
    ...extended.map((kind) => `⇥${kind}`),
    ...(stops === 'all' ? ['−all'] : stops.map((kind) => `−${kind}`)),
    ...(pauses ? [`⏸${pauses}`] : []),
    ...(resumes ? [`▶${resumes}`] : []),
    ...(prolongs ? [`⇢${prolongs}`] : []),
    ...(forgetsPause ? [`↩${forgetsPause}`] : []),
    ...(continues ? [`↩${continues}`] : []),
    ...(hastens ? ['⇤all'] : []),
    ...(relaxes ? ['⇥all'] : []),
    ...(recalculates ? ['⟳'] : []),
  ];
}

/** A document with the parts between its `<!-- name -->` and `<!-- /name -->` marks generated again. */
export const withGenerated = (document: string): string =>
  Object.entries({
    lifecycle: diagram(caseTables),
    moves: table(caseTables),
    'booking-lifecycle': diagram(bookingTables),
    'booking-transitions': table(bookingTables),
    'call-lifecycle': diagram(callTables),
    'call-transitions': table(callTables),
    'meeting-lifecycle': diagram(meetingTables),
    'meeting-transitions': table(meetingTables),
    'campaign-lifecycle': diagram(campaignTables),
    'campaign-transitions': table(campaignTables),
    'mediation-lifecycle': diagram(mediationTables),
    'mediation-transitions': table(mediationTables),
  }).reduce(
    (text, [name, generated]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n${generated}\n${close}`,
      ),
    document,
  );
