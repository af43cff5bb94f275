/** More about a place in the person's own words, such as the side of a road. */
export const MAX_PLACE_TEXT_LENGTH = 60;
/** Building and unit of a compound. */
export const MAX_BUILDING_LENGTH = 20;
/** A few characters of a name or alias to search by. */
export const MAX_SEARCH_LENGTH = 20;
