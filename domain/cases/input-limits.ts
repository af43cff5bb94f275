/** A report with fewer characters needs a photo. */
export const MIN_DESCRIPTION_LENGTH = 4;
export const MAX_DESCRIPTION_LENGTH = 500;
/** What staff paste of a hotline's order or write down for somebody. */
export const MAX_RECORDED_LENGTH = 2000;
/** What an action may say: its note, or what was done about the case. */
export const MAX_NOTE_LENGTH = 500;
/** Where a refused report is referred to. */
export const MAX_REFERRAL_LENGTH = 100;
/** Why somebody asks for a review of a refusal. */
export const MIN_REVIEW_LENGTH = 4;
