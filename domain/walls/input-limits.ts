/** Further words that the desk takes out of a card, and the length of one. */
export const MAX_HIDDEN_WORDS = 10;
export const MAX_HIDDEN_LENGTH = 40;
/** One of the five fields, or what a result notice says. */
export const MAX_FIELD_LENGTH = 600;
/** Photos of each side: before and after. */
export const MAX_CARD_PHOTOS = 3;
/** What a result notice is called, and what it says. */
export const MAX_NOTICE_TITLE_LENGTH = 20;
export const MIN_NOTICE_LENGTH = 4;
export const MAX_NOTICE_LENGTH = 300;
/** What a second reader adds to a reason. */
export const MAX_RETURN_NOTE_LENGTH = 200;
/** Cards of one printed document. */
export const MAX_POSTER_CARDS = 24;
/** Reports of one card that are kept. */
export const MAX_FLAGS = 60;
