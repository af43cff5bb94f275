/** Photos of one paper. */
export const MAX_PAPER_PHOTOS = 3;
/** Characters of a challenge of a roll, and of the answer to one. */
export const MIN_CHALLENGE_WORDS = 2;
export const MAX_CHALLENGE_WORDS = 100;
/** Challenges on one page. */
export const CHALLENGE_PAGE = 20;
/** Households of one building that are shown. */
export const MAX_ROLL_ROWS = 600;
/** Buildings of one roll. */
export const MAX_BUILDINGS = 400;
/** What a topic may say of its vote. */
export const MAX_VOTE_TITLE_LENGTH = 60;
export const MAX_OPTIONS = 8;
export const MAX_OPTION_LENGTH = 100;
/** Characters of a building with its unit and its door, as it is shown. */
export const MAX_DOOR_LENGTH = 50;
