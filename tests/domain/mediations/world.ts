import { advance } from '@domain/mediations/lifecycle/advance';
import type { MediationContext } from '@domain/mediations/lifecycle/conditions';
import { createMediation } from '@domain/mediations/lifecycle/create-mediation';
import type { Candidate, MediationAction, MediationDetails } from '@domain/mediations/lifecycle/event';
import type { StoredMediation } from '@domain/mediations/mediation-types';
import { sampleMediationRules } from '@domain/mediations/rules';
import { staffUnitsOf } from '@domain/mediations/ties';
import type { Actor, Position } from '@domain/people/actor';
import { DAY, type Moment } from '@domain/time';
import { people as casePeople, WEDNESDAY, world } from '../cases/world';

const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });
const person = (personId: string, ...positions: Position[]): Actor => ({
  personId,
  positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }, ...positions],
});

/**
 * lin and wu quarrel. bai and cai sit at the desk, song mediates, xie is a lawyer; kong mediates and works for the
 * department too.
 */
export const people = {
  ...casePeople,
  bai: person('bai', position('mediationDesk', 'x1')),
  cai: person('cai', position('mediationDesk', 'x1')),
  song: person('song', position('mediator', 'x1')),
  xie: person('xie', position('lawyer', 'x1')),
  kong: person('kong', position('mediator', 'x1'), position('handler', 'd1')),
};
export type Name = keyof typeof people;

export const contextAt = (now: Moment, about: Partial<MediationContext> = {}): MediationContext => ({
  ...{ now, calendar: world().calendar, rules: sampleMediationRules },
  ...about,
});

export const request = {
  kind: 'neighbours' as const,
  words: '楼上半夜拖家具，说了几次没有用',
  other: '502 的邻居',
  name: '402 老林',
};

export const asker = { id: 'mediation1', actor: people.lin, unit: { id: 'x1', name: '示例区' }, own: [] };

/** lin asks on Wednesday morning. */
export const aMediation = (change: Partial<typeof request> = {}, by: object = {}): StoredMediation =>
  createMediation({ ...request, ...change }, { ...asker, ...by }, contextAt(WEDNESDAY));

/** Somebody of the roster. */
export const candidate = (who: Name): Candidate => ({
  person: people[who].personId,
  name: who,
  role: who === 'xie' ? 'lawyer' : 'mediator',
  units: staffUnitsOf(people[who]),
});

/** As whom somebody comes in with a code. */
export const comesAs = (who: Name, code = 'code2') => ({
  code,
  person: people[who].personId,
  units: staffUnitsOf(people[who]),
});

export const usual: Partial<Record<MediationAction, MediationDetails>> = {
  accept: { kind: 'neighbours', summary: '楼上楼下的声音' },
  refuse: { note: '已经在法院', ways: ['court'] },
  invite: { name: '502 住户' },
  uninvite: { party: 2 },
  tell: { words: '只要晚上十点以后安静' },
  appoint: { member: 'song' },
  object: { member: 'song' },
  schedule: { at: WEDNESDAY + 5 * DAY, place: '社区谈心室' },
  cancelSession: { session: 1 },
  recordSession: { session: 1, note: '双方都说了' },
  propose: { terms: '晚上十点以后不拖家具，椅脚装垫子。', days: ['2025-10-10', '2025-11-10'] },
  confirmKept: { followUp: 1 },
  reportBroken: { followUp: 1, note: '又响了两次' },
  conclude: { note: '谈了三次，没有谈成', ways: ['court', 'police'] },
};

/** Who or what a step is about, by names of the world. */
const aboutOf = (
  action: MediationAction,
  who: Name,
  { member, party }: MediationDetails,
): Partial<MediationContext> => ({
  ...(action === 'invite' && { comes: { code: `code${party ?? 2}` } }),
  ...(action === 'join' && { comes: comesAs(who) }),
  ...(member !== undefined && { member: candidate(member as Name) }),
});

export type Step = [who: Name, action: MediationAction, details?: MediationDetails];

/** Takes steps one after the other, on Thursday unless said otherwise. */
export const take = (mediation: StoredMediation, steps: readonly Step[], now = WEDNESDAY + DAY): StoredMediation =>
  steps.reduce((before, [who, action, details = usual[action] ?? {}]) => {
    const sent = { action, details, version: before.version };
    const after = advance(before, sent, people[who], contextAt(now, aboutOf(action, who, details)));
    return { ...after, version: after.version + 1 };
  }, mediation);

const inviting = take(aMediation(), [
  ['bai', 'accept'],
  ['bai', 'invite'],
]);
const answered = take(inviting, [['wu', 'join']]);
const mediating = take(answered, [['wu', 'agree', { words: '孩子小，难免有声音', contact: '晚上打电话' }]]);
const seated = take(mediating, [
  ['bai', 'appoint'],
  ['song', 'declare'],
]);
const planned = take(seated, [['song', 'schedule']]);
const proposed = take(planned, [['song', 'propose']]);
const settled = take(proposed, [
  ['lin', 'sign'],
  ['wu', 'sign'],
]);

/** One mediation at each step of its life. */
export const STAGES = { asked: aMediation(), inviting, answered, mediating, seated, planned, proposed, settled };
