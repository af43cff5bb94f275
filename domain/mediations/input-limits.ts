/** What somebody tells the mediators. */
export const MIN_WORDS_LENGTH = 6;
export const MAX_WORDS_LENGTH = 1000;
/** What the desk or the panel writes for everybody. */
export const MIN_NOTE_LENGTH = 4;
export const MAX_NOTE_LENGTH = 300;
export const MIN_TERMS_LENGTH = 10;
export const MAX_TERMS_LENGTH = 2000;
/** Where a session is held. */
export const MIN_PLACE_LENGTH = 2;
export const MAX_PLACE_LENGTH = 60;
export const MAX_CONTACT_LENGTH = 30;
/** Parties of one quarrel, with those who left it. */
export const MAX_PARTIES = 8;
/** People on a panel, with those who stood aside. */
export const MAX_PANEL = 12;
export const MAX_SESSIONS = 20;
export const MAX_FOLLOW_UPS = 6;
export const MAX_CONCERNED_UNITS = 5;
export const MAX_SESSION_DAYS_AHEAD = 60;
export const MAX_FOLLOW_UP_DAYS_AHEAD = 400;
/** Letters of the code with which a party comes in, short enough to be told on the telephone. */
export const PARTY_CODE_LENGTH = 10;
export const MAX_PARTY_CODE_LENGTH = 20;
/** Mediations of one person that are open at once. */
export const MAX_OPEN_MEDIATIONS = 3;
