import { SCHEMAS, upgraded, withSchema } from '../../../cloudfunctions/platform/database/schemas';

type Seed = Record<string, readonly unknown[]>;

/**
 * A seed as the cloud would have written it: each document of a collection with today's schema, unless it names one.
 */
export const withSchemas = <T extends Seed>(seed: T): T =>
  Object.fromEntries(
    Object.entries(seed).map(([name, documents]) => {
      const upgrades = SCHEMAS[name];
      return [
        name,
        upgrades ? documents.map((one) => ({ ...withSchema(upgrades, {}), ...(one as object) })) : documents,
      ];
    }),
  ) as T;

/** A stored document as its repository reads it. */
export const asRead = <T extends object>(collection: keyof typeof SCHEMAS, document: T): T =>
  upgraded(SCHEMAS[collection] ?? [], Object.fromEntries(Object.entries(document))) as T;
