import type { Database } from './database/database';

/** `group` is the heading under which the stage lists somebody. */
export type Person = { openid: string; name: string; roles: string[]; note?: string; group?: string };

/** The sample people whom one can be in the preview. */
export function createPeople({ systemCollections: own }: Database) {
  return {
    list: () =>
      (own.all('people') as unknown as (Person & { place: number })[])
        .sort((a, b) => a.place - b.place)
        .map(({ openid, name, roles, note, group }) => ({
          openid,
          name,
          roles,
          ...(note ? { note } : {}),
          ...(group ? { group } : {}),
        })),
    add: (it: Person, place: number) => own.put('people', { _id: it.openid, place, ...it }),
  };
}

export type People = ReturnType<typeof createPeople>;
