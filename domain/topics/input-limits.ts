/** What a topic is called, what is wrong, and whom it concerns. */
export const MIN_TITLE_LENGTH = 2;
export const MAX_TITLE_LENGTH = 20;
export const MIN_PROBLEM_LENGTH = 4;
export const MAX_PROBLEM_LENGTH = 500;
export const MAX_AFFECTED_LENGTH = 60;
export const MAX_BUILDING_LENGTH = 20;
/** A reason, an answer, an objection or a question. */
export const MIN_WORDS_LENGTH = 2;
export const MAX_WORDS_LENGTH = 300;
/** Minutes and plans. */
export const MAX_PLAN_LENGTH = 1000;
export const MAX_PAYER_LENGTH = 40;
/** In yuan. */
export const MAX_COST = 100_000_000;
export const MAX_OPTIONS = 8;
export const MAX_TOPIC_PHOTOS = 3;
export const MAX_POSTERS = 12;
export const MAX_GATHERINGS = 12;
export const MAX_QUESTIONS = 40;
export const MAX_OBJECTIONS = 60;
export const MAX_DRAFTS = 10;
export const MAX_TASKS = 12;
export const MAX_VALUES = 24;
export const MAX_MEASURE_LENGTH = 20;
export const MAX_UNIT_LENGTH = 6;
export const MAX_PRESENT = 2000;
/** Days ahead for which a gathering may be called. */
export const MAX_GATHERING_DAYS_AHEAD = 60;
/** Objections of one household or person, and questions of one person. */
export const MAX_OWN_OBJECTIONS = 3;
export const MAX_OWN_QUESTIONS = 5;
/** The least notice, whatever a county sets (domain rules §10.1). */
export const MIN_NOTICE_DAYS = 3;
