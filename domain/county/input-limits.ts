/** Problems that one answer names, the worst first; the others are counted. */
export const MAX_PROBLEMS_SHOWN = 200;
/** Changes that one answer names; all of them are counted. */
export const MAX_CHANGES_SHOWN = 100;
/** Cells of one changed row that an answer names. */
export const MAX_CELLS_SHOWN = 8;
/** Changes whose open cases, bookings and posts are counted. */
export const MAX_CHANGES_COUNTED = 30;
/** Characters of a value that an answer shows. */
export const MAX_VALUE_SHOWN = 40;
