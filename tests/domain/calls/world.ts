import { sampleCallRules } from '@domain/calls/rules';
import type { CallContext } from '@domain/calls/lifecycle/conditions';
import { createCall } from '@domain/calls/lifecycle/create-call';
import { advance } from '@domain/calls/lifecycle/advance';
import type { CallAction, CallDetails } from '@domain/calls/lifecycle/event';
import type { StoredCall } from '@domain/calls/call-types';
import type { Actor, Position } from '@domain/people/actor';
import type { Unit } from '@domain/places/place';
import { HOUR, type Moment } from '@domain/time';
import { people as casePeople, WEDNESDAY, world } from '../cases/world';

const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });

/** gao calls for the community, sun answers for one department, fu for another; kong works for both sides. */
export const people = {
  ...casePeople,
  fu: { personId: 'fu', positions: [position('handler', 'd2')] } as Actor,
  yan: { personId: 'yan', positions: [position('leader', 's1')] } as Actor,
  kong: { personId: 'kong', positions: [position('desk', 'c1'), position('handler', 'd1')] } as Actor,
};
export type Name = keyof typeof people;

export const units: Unit[] = [
  { id: 'x1', kind: 'district', name: '示例区' },
  { id: 's1', kind: 'subdistrict', name: '河东街道', parent: 'x1' },
  { id: 's2', kind: 'subdistrict', name: '河西街道', parent: 'x1' },
  { id: 'c1', kind: 'community', name: '阳光社区', parent: 's1' },
  { id: 'd1', kind: 'department', name: '城管局', parent: 'x1' },
  { id: 'd2', kind: 'department', name: '供电公司', parent: 'x1' },
];

export const contextAt = (now: Moment, unit?: string): CallContext => ({
  now,
  calendar: world().calendar,
  rules: sampleCallRules,
  unit,
});

/** Everybody meets on Wednesday at two, five hours after the call. */
export const AT = WEDNESDAY + 5 * HOUR;

export const request = { units: ['d1', 'd2'], at: AT, place: '三号楼门口', note: '楼道灯坏了，请来看线路' };

/** gao called two departments on Wednesday at nine. */
export const aCall = (who: Name = 'gao', change: Partial<typeof request> = {}): StoredCall =>
  createCall({ ...request, ...change }, { id: 'call1', actor: people[who], units }, contextAt(WEDNESDAY));

export type Step = [who: Name, unit: string, action: CallAction, details?: CallDetails];

/** Something to say for every action. */
const usual: Record<CallAction, CallDetails> = {
  sign: {},
  arrive: {},
  measure: { words: '换了线路' },
  rate: { score: 'satisfied' },
};

/** Takes steps at the moment of the call, unless said otherwise. */
export const take = (call: StoredCall, steps: readonly Step[], now = AT): StoredCall =>
  steps.reduce(
    (before, [who, unit, action, details = usual[action]]) =>
      advance(before, action, people[who], details, contextAt(now, unit)),
    call,
  );

export const answerOf = (who: Name, unit: string): Step[] => [
  [who, unit, 'sign'],
  ['gao', unit, 'arrive'],
  [who, unit, 'measure'],
];
