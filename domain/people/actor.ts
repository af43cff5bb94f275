/** Everybody who can knock. A stranger is a role like any other: an openid nobody has joined with. */
export const ROLES = [
  'stranger',
  'resident',
  'gridOfficer',
  'desk',
  'handler',
  'leader',
  'verifier',
  'caller',
  'supervisor',
  'centre',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that are held as a post: a resident's post names the grid where he lives. */
export const POST_ROLES = ROLES.filter((role) => role !== 'stranger') as Exclude<Role, 'stranger'>[];
export type PostRole = (typeof POST_ROLES)[number];

/** Roles that somebody is invited to. */
export const STAFF_ROLES = POST_ROLES.filter((role) => role !== 'resident') as Exclude<PostRole, 'resident'>[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** One person may hold several posts. `unit` is a unit's id; `grids` matter for grid officers and residents. */
export type Post = { role: PostRole; unit: string; grids: string[] };

/** Who is asking: a personId instead of a name, and the posts that decide what may be asked. */
export type Actor = { personId: string; posts: Post[] };

export const anyone = ROLES;
export const joined: readonly Role[] = POST_ROLES;
export const staff: readonly Role[] = STAFF_ROLES;

/** The roles of an actor; somebody without a post is a stranger. */
export const rolesOf = (actor: Actor): Role[] =>
  actor.posts.length ? [...new Set(actor.posts.map((post) => post.role))] : ['stranger'];

/** Does anybody with these roles work here? */
export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => staff.includes(role));

/** Does the actor hold `role`, in `unit` if one is named? */
export const holds = (actor: Pick<Actor, 'posts'>, role: PostRole, unit?: string): boolean =>
  actor.posts.some((post) => post.role === role && (unit === undefined || post.unit === unit));

/** The first post that is not a resident's, if any. */
export const staffPostOf = ({ posts }: Actor): Post | undefined => posts.find(({ role }) => role !== 'resident');

/** Is the actor the officer of this grid? */
export const isOfficerOf = (actor: Actor, grid: string): boolean =>
  actor.posts.some((post) => post.role === 'gridOfficer' && post.grids.includes(grid));

/** The desks, in the widest sense, at which a post sits: messages and worklists are addressed to these keys. */
export const postKeys = (post: Post): string[] =>
  post.role === 'resident'
    ? []
    : post.role === 'gridOfficer'
      ? post.grids.map((grid) => postKey('gridOfficer', grid))
      : [postKey(post.role, post.unit)];

/** `desk@c1`, `gridOfficer@g3`: a place where work waits, whoever sits there. */
export const postKey = (role: PostRole, where: string): string => `${role}@${where}`;

/** All keys of an actor. */
export const keysOf = (actor: Actor): string[] => actor.posts.flatMap(postKeys);
