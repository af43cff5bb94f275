/** What is stored about a person, by kind. */
export const OWN_DATA_PARTS = [
  'identity',
  'cases',
  'supports',
  'walls',
  'mediations',
  'bookings',
  'waitlist',
  'messages',
  'accesses',
] as const;
export type OwnDataPart = (typeof OWN_DATA_PARTS)[number];

/** One thing that is stored, in words. */
export type OwnDataEntry = { title: string; lines: string[] };

/**
 * `people.myData`: everything that is stored about the reader, in words. Without `part` the first page of every part,
 * else one page of that part.
 */
export type OwnDataView = { parts: { part: OwnDataPart; entries: OwnDataEntry[]; next?: string }[] };
