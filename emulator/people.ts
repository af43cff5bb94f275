import type { EmulatedDatabase } from './database/database';

/** A sample user; `group` is the heading under which the preview page lists them. */
export type WechatUser = { openid: string; name: string; roles: string[]; note?: string; group?: string };

/** The sample users that can be chosen in the preview. */
export function createPeople({ systemCollections }: EmulatedDatabase) {
  return {
    list: () =>
      (systemCollections.all('people') as unknown as (WechatUser & { order: number })[])
        .sort((a, b) => a.order - b.order)
        .map(({ openid, name, roles, note, group }) => ({
          openid,
          name,
          roles,
          ...(note ? { note } : {}),
          ...(group ? { group } : {}),
        })),
    add: (person: WechatUser, order: number) =>
      systemCollections.put('people', { _id: person.openid, order, ...person }),
  };
}

export type People = ReturnType<typeof createPeople>;
