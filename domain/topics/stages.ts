/** States through which a topic moves in this order; a step pack uses some of them (domain rules §10.1). */
export const STAGE_STATES = [
  'ideas',
  'drafting',
  'notice',
  'voting',
  'counted',
  'resultNotice',
  'executing',
  'evaluated',
] as const;
export type StageState = (typeof STAGE_STATES)[number];
