// The sizes of fields that several subjects ask for. The contract checks them, and pages hand them to their inputs.

export const MAX_NAME_LENGTH = 20;
export const MAX_PHONE_LENGTH = 20;
export const MAX_PHOTOS = 9;
/** Whatever a camera read: a code's id, a scene or a link. */
export const MAX_SCAN_LENGTH = 300;
