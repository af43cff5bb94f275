import { read } from '../queries/read';
import { compileFilter } from '../queries/filter';
import type { Store } from './store';
import type { Database } from '../types';
import { copy } from '../values';
import { write } from '../transactions/write';

// a name no function can create: `$` is refused in the names of collections
const nameOf = (collection: string) => `$${collection}`;

/** The emulator's own storage, beside the collections of the functions and in the same log. */
export function createOwn(store: Store): Database['own'] {
  const held = (collection: string) => store.make(nameOf(collection));

  return {
    put: async (collection, it) => {
      const after = copy(it);
      await write(store, () => [
        { collection: nameOf(collection), id: it._id, before: held(collection).documents.get(it._id), after },
      ]);
    },
    remove: async (collection, id) => {
      await write(store, () => {
        const before = held(collection).documents.get(id);
        return before ? [{ collection: nameOf(collection), id, before }] : [];
      });
    },
    all: (collection) => read(held(collection), { filter: compileFilter({}), order: [['_id', 1]] }).list.map(copy),
    get: (collection, id) => copy(held(collection).documents.get(id)),
  };
}
