import { positionKeys, type Position, type PositionRole } from '@domain/people/actor';
import { personIdOf } from '../../cloudfunctions/platform/identity';

// The same few people everywhere: lin reports, wu lives next door, chen is the officer of the grid, zhao of another
// one.
export const IDENTITY_KEY = 'a key for tests only';
export const SETUP_CODE = 'setup-code-for-tests';

const position = (role: PositionRole, unit: string, grids: string[] = []): Position => ({ role, unit, grids });
const home = position('resident', 'c1', ['g1']);

const positions = {
  stranger: [],
  lin: [home],
  wu: [home],
  chen: [home, position('gridOfficer', 'c1', ['g1'])],
  zhao: [home, position('gridOfficer', 'c1', ['g2'])],
  gao: [home, position('desk', 'c1')],
  sun: [home, position('handler', 'd1')],
  he: [home, position('leader', 'd1')],
  qian: [home, position('verifier', 'c1')],
  tang: [home, position('caller', 'c1')],
  jiang: [home, position('supervisor', 's1')],
  luo: [home, position('centre', 'x1')],
  bai: [home, position('mediationDesk', 'x1')],
  song: [home, position('mediator', 'x1')],
  xie: [home, position('lawyer', 'x1')],
} satisfies Record<string, Position[]>;

export type Somebody = keyof typeof positions;
export const everybody = Object.keys(positions) as Somebody[];
export const joined = everybody.filter((who) => positions[who].length > 0);

export const openidOf = (who: Somebody): string => `o-openid-of-${who}`;
export const personIdFor = (who: Somebody): string => personIdOf(openidOf(who), IDENTITY_KEY);

/** Names and numbers that must never reach anybody else. */
export const nameOf = (who: Somebody): string => `姓名${who}`;
export const phoneOf = (who: Somebody): string => `1380000${String(1000 + everybody.indexOf(who))}`;

/** The collections `people` and `vault`. */
export const peopleDocuments = () =>
  joined.map((who) => ({
    _id: personIdFor(who),
    positions: positions[who],
    keys: (positions[who] as Position[]).flatMap(positionKeys),
    joinedAt: 1,
    remaining: {},
    granted: {},
    used: {},
    sendingUntil: 0,
  }));

export const vaultDocuments = () =>
  joined.map((who) => ({ _id: personIdFor(who), openid: openidOf(who), name: nameOf(who), phone: phoneOf(who) }));

/** The document of somebody who holds no staff position any more. */
export const dismissed = (who: Somebody) => ({
  ...peopleDocuments().find(({ _id }) => _id === personIdFor(who))!,
  positions: [home],
  keys: [],
});
