/** Cases of one campaign. */
export const MAX_CAMPAIGN_CASES = 60;
export const MAX_CAMPAIGN_PHOTOS = 9;
/** How long a campaign may last, in days. */
export const MAX_CAMPAIGN_DAYS = 180;
/** What is planned, what came of it, or why a proposal is not followed. */
export const MIN_CAMPAIGN_WORDS = 4;
export const MAX_CAMPAIGN_WORDS = 500;
