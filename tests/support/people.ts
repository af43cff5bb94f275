import { postKeys, type Post, type PostRole } from '@domain/people/actor';
import { tokenOf } from '../../cloudfunctions/platform/identity';

// The same few people everywhere: lin reports, wu lives next door, chen is the officer of the grid, zhao of another
// one.
export const TOKEN_KEY = 'a key for tests only';
export const SETUP_CODE = 'setup-code-for-tests';

const post = (role: PostRole, unit: string, grids: string[] = []): Post => ({ role, unit, grids });
const home = post('resident', 'c1', ['g1']);

const posts = {
  stranger: [],
  lin: [home],
  wu: [home],
  chen: [home, post('gridOfficer', 'c1', ['g1'])],
  zhao: [home, post('gridOfficer', 'c1', ['g2'])],
  gao: [home, post('desk', 'c1')],
  sun: [home, post('handler', 'd1')],
  he: [home, post('leader', 'd1')],
  qian: [home, post('verifier', 'c1')],
  tang: [home, post('caller', 'c1')],
  jiang: [home, post('supervisor', 's1')],
  luo: [home, post('centre', 'x1')],
} satisfies Record<string, Post[]>;

export type Somebody = keyof typeof posts;
export const everybody = Object.keys(posts) as Somebody[];
export const joined = everybody.filter((who) => posts[who].length > 0);

export const openidOf = (who: Somebody): string => `o-openid-of-${who}`;
export const tokenFor = (who: Somebody): string => tokenOf(openidOf(who), TOKEN_KEY);

/** Names and numbers that must never reach anybody else. */
export const nameOf = (who: Somebody): string => `姓名${who}`;
export const phoneOf = (who: Somebody): string => `1380000${String(1000 + everybody.indexOf(who))}`;

/** The collections `people` and `vault`. */
export const peopleDocuments = () =>
  joined.map((who) => ({
    _id: tokenFor(who),
    posts: posts[who],
    keys: (posts[who] as Post[]).flatMap(postKeys),
    joinedAt: 1,
    left: {},
    granted: {},
    used: {},
    sendingUntil: 0,
  }));

export const vaultDocuments = () =>
  joined.map((who) => ({ _id: tokenFor(who), openid: openidOf(who), name: nameOf(who), phone: phoneOf(who) }));
