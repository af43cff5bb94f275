/** Kinds of hazard for which the app shows the emergency numbers first (domain rules §4.3). */
export const HAZARDS = [
  'gas',
  'fire',
  'electricity',
  'lift',
  'collapse',
  'manhole',
  'water',
  'flood',
  'violence',
  'falling',
  'traffic',
  'medical',
  'missing',
  'animal',
  'escape',
  'trapped',
  'other',
] as const;
export type Hazard = (typeof HAZARDS)[number];
