/** The code that the first administrator types. */
export const MIN_CODE_LENGTH = 8;
export const MAX_SETUP_CODE_LENGTH = 100;
export const MAX_INVITATION_CODE_LENGTH = 40;
/** Grids of one invitation. */
export const MAX_GRIDS = 30;
/** Positions of one person, and the grids of one of them after several invitations. */
export const MAX_POSITIONS = 20;
export const MAX_POSITION_GRIDS = 100;
