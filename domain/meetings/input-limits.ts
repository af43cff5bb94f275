/** Cases on one agenda, and units that are asked to come. */
export const MAX_AGENDA = 20;
export const MAX_MEMBERS = 20;
/** Units that help the leading one with a case. */
export const MAX_MEETING_ASSISTANTS = 5;
export const MAX_MEETING_DAYS_AHEAD = 60;
/** Working days that a decision may give. */
export const MAX_DECISION_DAYS = 60;
export const MIN_DECISION_LENGTH = 4;
export const MAX_DECISION_LENGTH = 300;
/** Cases that propose themselves, on one page. */
export const MAX_PROPOSED = 40;
