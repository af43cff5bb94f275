export const MAX_PEOPLE = 1000;
/** A few words for the desk. */
export const MAX_NOTE_LENGTH = 60;
/** The public title of a block or an activity. */
export const MIN_TITLE_LENGTH = 2;
export const MAX_TITLE_LENGTH = 20;
/** Why the desk rejects or cancels. */
export const MIN_REASON_LENGTH = 2;
export const MAX_REASON_LENGTH = 60;
/** What a booker says against a no-show, and what the desk answers. */
export const MIN_APPEAL_LENGTH = 4;
export const MAX_APPEAL_LENGTH = 200;
export const MIN_REPLY_LENGTH = 2;
export const MAX_REPLY_LENGTH = 100;
export const MAX_SERIES_WEEKS = 12;
