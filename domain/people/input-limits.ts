/** The code that the first administrator types. */
export const MIN_CODE_LENGTH = 8;
export const MAX_SETUP_CODE_LENGTH = 100;
export const MAX_INVITATION_CODE_LENGTH = 40;
/** Grids of one position. */
export const MAX_GRIDS = 30;
