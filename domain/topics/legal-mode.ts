/**
 * `advisory`: residents talk it over, which binds by good faith; `meeting`: a residents' or villagers' meeting as the
 * law orders it; `owners`: owners decide together, outside this product, which only rehearses, posts and files
 * (domain rules §10.3).
 */
export const LEGAL_MODES = ['advisory', 'meeting', 'owners'] as const;
export type LegalMode = (typeof LEGAL_MODES)[number];

/** The answers from which the mode follows; none of them has a default. */
export type LegalAnswers = {
  /**
   * Common parts, management rules, owners' committee, property manager, maintenance fund, rebuilding, or business in
   * common parts (Civil Code art. 278).
   */
  ownersDecide: boolean;
  /** A matter that the law gives to the residents' or villagers' meeting. */
  meetingDecides: boolean;
  /** A home becomes a business, to which each owner concerned must agree (Civil Code art. 279). */
  homeToBusiness: boolean;
};

/** The law on residents' meetings, which a county enters itself; without it no topic is one of a meeting. */
export type MeetingLaw = { article: string; noticeDays: number };

/** The mode of a topic; undefined for what no majority may decide. */
export function legalModeOf({ ownersDecide, meetingDecides, homeToBusiness }: LegalAnswers): LegalMode | undefined {
  if (homeToBusiness) return undefined;
  return ownersDecide ? 'owners' : meetingDecides ? 'meeting' : 'advisory';
}
