export const MAX_LABEL_LENGTH = 30;
/** Codes on one printed sheet. */
export const MAX_SHEET_CODES = 60;
