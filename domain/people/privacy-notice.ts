/** The version of the privacy notice that the phone shows; it changes with the words in `src/text/people`. */
export const PRIVACY_NOTICE = '2026-12-01';

/** What phones showed that did not say which notice they show. */
export const FIRST_NOTICE = '2026-11-21';
