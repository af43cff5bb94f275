/** Characters of a summary, a measure and an amended value. */
export const MAX_ROW_TEXT_LENGTH = 60;
export const MIN_AMENDMENT_REASON_LENGTH = 4;
export const MAX_AMENDMENT_REASON_LENGTH = 100;
/** Amendments of one month; a month that needs more is wrong as a whole. */
export const MAX_AMENDMENTS = 200;
/** Rows on one page. */
export const LEDGER_PAGE = 50;
/** Of each line of an agenda, and of the amendments of a period, the newest. */
export const MAX_AGENDA_NUMBERS = 30;
export const MAX_AMENDMENTS_SHOWN = 40;
