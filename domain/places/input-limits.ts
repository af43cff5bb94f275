export const MAX_PLACE_TEXT_LENGTH = 60;
/** Building and door, as people write them. */
export const MAX_BUILDING_LENGTH = 20;
/** A few characters of a name or alias to search by. */
export const MAX_SEARCH_LENGTH = 20;
