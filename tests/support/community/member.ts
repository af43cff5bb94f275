import type { Position } from '@domain/people/actor';

/** Somebody of the sample community. The name is invented and goes to the vault only. */
export type Member = {
  openid: string;
  name: string;
  positions: Position[];
  compound?: string;
  /** How many messages the person has allowed so far; `plenty` never runs out. */
  allows: number | 'plenty';
  /** How soon messages in the inbox are read. */
  reads: 'daily' | 'sometimes' | 'never';
};
