/** Characters of a building, a unit and a door. */
export const MAX_PART_LENGTH = 12;
/** People on one page of those who wait for a grid officer. */
export const ASKED_PAGE = 20;
/** Slips in one document; a larger building is printed unit by unit. */
export const MAX_SLIPS = 200;
