import { read } from '../queries/read';
import { compileFilter } from '../queries/filter';
import type { Store } from './store';
import type { EmulatedDatabase } from '../types';
import { clone } from '../values';
import { write } from '../transactions/write';

// functions cannot create such a collection because `$` is not allowed in names
const internalName = (collection: string) => `$${collection}`;

/** The emulator's internal collections, stored beside those of the functions and in the same log. */
export function createSystemCollections(store: Store): EmulatedDatabase['systemCollections'] {
  const collectionFor = (collection: string) => store.getOrCreate(internalName(collection));

  return {
    put: async (collection, document) => {
      const after = clone(document);
      await write(store, () => [
        {
          collection: internalName(collection),
          id: document._id,
          before: collectionFor(collection).documents.get(document._id),
          after,
        },
      ]);
    },
    remove: async (collection, id) => {
      await write(store, () => {
        const before = collectionFor(collection).documents.get(id);
        return before ? [{ collection: internalName(collection), id, before }] : [];
      });
    },
    all: (collection) =>
      read(collectionFor(collection), { filter: compileFilter({}), order: [['_id', 1]] }).list.map(clone),
    get: (collection, id) => clone(collectionFor(collection).documents.get(id)),
  };
}
