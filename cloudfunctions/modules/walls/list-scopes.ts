import type { Actor, Role } from '@domain/people/actor';

const OVERSEERS: readonly Role[] = ['desk', 'leader', 'supervisor', 'centre'];

/** The units whose walls somebody looks after. */
export const scopesOf = ({ positions }: Actor): string[] => [
  ...new Set(positions.filter(({ role }) => OVERSEERS.includes(role)).map(({ unit }) => unit)),
];
