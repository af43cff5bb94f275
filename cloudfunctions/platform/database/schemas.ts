/** A document as the database holds it. */
export type StoredDocument = Record<string, unknown>;

/**
 * One step from a released shape of a collection's documents to the next one. Functions of both releases write for a
 * while, so a step meets documents that are partly new, and parts of documents: it keeps a new field that is there,
 * and makes one only from what is there.
 */
export type Upgrade = {
  /** Fields of the older shape that the newer one lacks. */
  retires: readonly string[];
  /** Fields of the newer shape that the step makes. */
  makes: readonly string[];
  apply(document: StoredDocument): StoredDocument;
};

/** The upgrades of each collection, oldest first; every collection of `config/cloud/database.json` stands here. */
export type Schemas = Readonly<Record<string, readonly Upgrade[]>>;

/**
 * The released shapes. A collection without upgrades is at schema 1. Who changes a shape adds a step here, raises
 * nothing by hand, and adds a sample of the new shape to `tests/cloudfunctions/stored/`.
 */
export const SCHEMAS: Schemas = {
  people: [],
  vault: [],
  identityaccesses: [],
  county: [],
  workbooks: [],
  settings: [],
  cases: [],
  supports: [],
  calls: [],
  meetings: [],
  campaigns: [],
  mediations: [],
  casecounts: [],
  ratetallies: [],
  ledgerdays: [],
  ledgermonths: [],
  ledgerprogress: [],
  inbox: [],
  halls: [],
  roomdays: [],
  weeklyquotas: [],
  bookings: [],
  waitlist: [],
  violations: [],
  codes: [],
  invitations: [],
  cards: [],
  topics: [],
  topicsupports: [],
  gatheringsignins: [],
  contentchecks: [],
  uploads: [],
  households: [],
  householdmembers: [],
  votes: [],
  rolls: [],
  rollchallenges: [],
  ballots: [],
  boxes: [],
};

const FIRST_SCHEMA = 1;

/** The schema number that documents are written with. */
export const currentSchema = (upgrades: readonly Upgrade[]): number => FIRST_SCHEMA + upgrades.length;

/** A document of today's shape with its schema number, ready to be inserted. */
export const withSchema = <T>(upgrades: readonly Upgrade[], document: T): T & { schema: number } => ({
  ...document,
  schema: currentSchema(upgrades),
});

/**
 * A stored document in today's shape, without its schema number. One without a number, such as a part of a document
 * that was read without it, counts as the first schema; one of a newer release stays as it is, and can not be saved.
 */
export function upgraded(upgrades: readonly Upgrade[], stored: StoredDocument): StoredDocument {
  const { schema = FIRST_SCHEMA, ...document } = stored;
  return upgrades.slice(Number(schema) - FIRST_SCHEMA).reduce((older, step) => step.apply(older), document);
}
