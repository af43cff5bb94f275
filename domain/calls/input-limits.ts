/** Units that one call may name (domain rules §5.4). */
export const MAX_CALLED_UNITS = 5;
/** Days ahead for which one may call. */
export const MAX_DAYS_AHEAD = 30;
export const MIN_PLACE_LENGTH = 2;
export const MAX_PLACE_LENGTH = 60;
/** What is to be done there, and what was done. */
export const MIN_CALL_WORDS = 4;
export const MAX_CALL_WORDS = 500;
